import type { Estate } from '../../model/model';
import { BUSINESS, ENVIRONMENT, load } from '../model/folder';
import { formatProblems } from '../../model';
import { synthEstate } from './estates';
import type { StackDocument } from './stack-document';

/** What a test says of an environment `prod` with the businesses risk and lending; what is left out is as small as it can be. */
export interface TwoBusinesses {
  readonly environment?: object;
  readonly risk?: object;
  readonly lending?: object;
}

/** The estate `acme`; throws with its problems when it has any. */
function twoBusinesses({ environment = {}, risk = {}, lending = {} }: TwoBusinesses): Estate {
  const { estate, problems } = load({
    'environments/prod.yaml': { ...ENVIRONMENT, shared: {}, businesses: ['risk', 'lending'], ...environment },
    'businesses/risk.yaml': { ...BUSINESS, ...risk },
    'businesses/lending.yaml': { ...BUSINESS, ...lending },
  });
  if (!estate) throw new Error(formatProblems(problems));
  return estate;
}

/** All its stacks, with a question for one that must be there. */
export function synthTwo(estate: TwoBusinesses): (stack: string) => StackDocument {
  const stacks = synthEstate(twoBusinesses(estate));
  return (stack) => {
    const found = stacks[stack];
    if (!found) throw new Error(`no stack ${stack}, only ${Object.keys(stacks).join(', ')}`);
    return found;
  };
}

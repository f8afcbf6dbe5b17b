import { isStateful } from '@lakewright/provider-knowledge/protection';
import { DEPLOYED_OUTPUT } from '../../domain/deployed';
import { accountOf } from '../deployed/account';
import { recordIn } from '../deployed/read-record';
import { isObject, type Json } from '../types/json';
import type { Context } from './context';
import { type Found, rule } from './rule';

interface Moved extends Found {
  readonly count: number;
}

/** The account that a stack is described in, where its environment says one. */
function describedAccount(context: Context, stack: string): string | undefined {
  const outputs = context.input.documents[stack]?.['output'] as Readonly<Record<string, { readonly value?: Json }>> | undefined;
  const value = outputs?.[DEPLOYED_OUTPUT]?.value;
  return isObject(value) ? recordIn({ outputs: { [DEPLOYED_OUTPUT]: value } })?.account?.id : undefined;
}

/** Stacks whose resources are in another account than the one that they are described in. */
function movedIn(context: Context): Moved[] {
  return context.input.plans.flatMap(({ stack }): Moved[] => {
    const described = describedAccount(context, stack);
    const state = context.states.get(stack);
    if (described === undefined || state === undefined) return [];
    const remembered = recordIn(state)?.account?.id;
    const elsewhere = state.resources.filter((held) => ![undefined, described].includes(remembered ?? accountOf(held)));
    const [first] = elsewhere;
    if (first === undefined) return [];
    const inhabitants = elsewhere.filter(({ type }) => isStateful(type)).map((held) => context.nameOfHeld(stack, held));
    const resource = { stack, address: '', type: 'provider', name: stack };
    const before = remembered ?? accountOf(first) ?? '';
    return [{ resource, attribute: 'account', before, after: described, count: elsewhere.length, inhabitants }];
  });
}

export const MOVED_ACCOUNT_RULES = [
  rule<Moved>({
    code: 'plan.account.changed',
    severity: 'error',
    exit: 1,
    holds: 'an environment stays in its account',
    source: 'ARNs in the state, and what was deployed, against the account that is written',
    find: movedIn,
    message: ({ before, after, count }) =>
      `the account goes from ${before} to ${after}, and ${count} resource${count === 1 ? '' : 's'} of this state ${count === 1 ? 'is' : 'are'} in ${before}`,
    lost: () => 'Terraform would look for everything in the other account, find nothing, and make it anew and empty',
    fix: ({ before }) => `write ${before} again in account.id; another account is another environment, with a file of its own`,
  }),
];

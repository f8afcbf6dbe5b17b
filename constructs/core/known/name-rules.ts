import { nameProblem } from '../../../domain/names/physical-name';
import type { NameRule } from '../../../domain/names/rules';
import type { Rule } from '../../../domain/rule';

/** A name as it is made in the cloud, and what its service takes. */
export interface NameSubject {
  readonly rule: NameRule;
  readonly name: string;
}

export const PHYSICAL_NAME_RULES: readonly Rule<NameSubject>[] = [
  {
    code: 'name.unusable',
    holds: "names are within each service's limits",
    broken: ({ rule, name }) => {
      const message = nameProblem(rule, name);
      const fix = 'shorten or change the name here, of the environment, or of the estate';
      return message !== undefined && { at: [], key: true, message, fix };
    },
  },
];

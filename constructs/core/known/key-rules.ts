import type { Rule } from '../../../domain/rule';

const FORM = /^(?!constructor$)[a-z][a-z0-9_-]*$/;

/**
 * Keys of collections become construct ids, which are addresses in Terraform's state: lowercase keeps them apart from the PascalCase
 * ids of a construct's own parts. What YAML takes as keys is narrower, so only a program breaks this.
 */
export const KEY_RULES: readonly Rule<string>[] = [
  {
    code: 'key.form',
    holds: 'keys are lowercase letters, digits, dashes or underscores, starting with a letter',
    broken: (key) =>
      !FORM.test(key) && {
        at: [],
        key: true,
        message: `'${key}' must be lowercase letters, digits, dashes or underscores, starting with a letter, and not 'constructor'`,
        fix: 'rename it',
      },
  },
];

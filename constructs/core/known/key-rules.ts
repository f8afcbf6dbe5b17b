import type { Rule } from '../../../domain/rule';

const FORM = /^[a-z][a-z0-9_-]*$/;

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
        message: `'${key}' must be lowercase letters, digits, dashes or underscores, starting with a letter`,
        fix: 'rename it',
      },
  },
  {
    code: 'key.kept',
    holds: "no key is 'constructor', a word that programs keep for themselves",
    broken: (key) =>
      key === 'constructor' && {
        at: [],
        key: true,
        message: `'${key}' is a word that programs keep for themselves`,
        fix: 'choose another name',
      },
  },
];

import type { Problem } from './problem';

const FORM = /^[a-z][a-z0-9_-]*$/;

/**
 * What is wrong with a key of a collection, if anything. Keys become construct ids, which are addresses in Terraform's state:
 * lowercase keeps them apart from the PascalCase ids of a construct's own parts.
 */
export function badKey(key: string, option: string): Problem | undefined {
  return FORM.test(key)
    ? undefined
    : {
        code: 'key.form',
        message: `'${key}' must be lowercase letters, digits, dashes or underscores, starting with a letter`,
        fix: `rename it in '${option}'`,
      };
}

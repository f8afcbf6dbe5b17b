import { canonical } from './equal';
import type { Value } from './value';

/** JSON without spaces, its keys in order; another text as it is. */
export function compactJson(text: string): string {
  try {
    return canonical(JSON.parse(text) as Value).replace(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  } catch {
    return text;
  }
}

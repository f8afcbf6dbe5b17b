import { isRandom } from './entropy';

/** Texts that are secrets by their form, whatever they are called. */
const FORMS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  // Access keys of Alibaba Cloud and of others.
  /\bLTAI[A-Za-z0-9]{12,}\b/,
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{30,}\b/,
  /\bglpat-[A-Za-z0-9_-]{20,}/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  // A signed token: three parts, the first of them a JSON object.
  /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/,
];

/** `password=...` in addresses, properties and command lines; and a user's password in an address. */
const ASSIGNED =
  /((?:password|passwd|pwd|passphrase|secret|token|credential|api[_-]?key|access[_-]?key[a-z_-]*)["']?\s*[=:]\s*["']?)[^\s"'&;,)}\]]+/gi;
const USER_INFO = /(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:)[^\s/@]+@/gi;

export const SECRET = '(secret)';
export const SECRET_CHANGED = '(secret changed)';

/** Matches a part of every form. Most texts fail this one check and need no other. */
const ANY = /PRIVATE KEY|LTAI|AKIA|ASIA|gh[pousr]_|glpat-|xox|eyJ/;

/** Whether a text is a secret by its form. */
export const isSecretText = (text: string): boolean =>
  text.length >= 12 && ((ANY.test(text) && FORMS.some((form) => form.test(text))) || isRandom(text));

/** The text without the secrets that are written inside of it. */
export function scrubbed(text: string): string {
  if (text.length < 6 || !/[=:]/.test(text)) return text;
  return text.replace(ASSIGNED, `$1${SECRET}`).replace(USER_INFO, `$1${SECRET}@`);
}

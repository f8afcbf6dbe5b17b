/** Words at the end of a key that make its value a secret, whatever stands before them. */
const SECRET_KEY =
  /(?:password|passwd|passphrase|secret|token|credential|access[-_]?key|private[-_]?key|api[-_]?key)s?(?:[-_]?(?:id|value))?$/i;

/** Values that are secrets wherever they stand. */
const SECRET_VALUES: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'an Alibaba Cloud access key id', pattern: /\b(?:LTAI|STS\.N)[A-Za-z0-9]{12,}/ },
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { what: 'a certificate', pattern: /-----BEGIN CERTIFICATE-----/ },
  { what: 'a password in a URL', pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:[^\s:/@]+@/i },
  { what: 'a token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|glpat-[A-Za-z0-9_-]{20,}|eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.)/ },
];

/** What kind of secret `value`, written under `key`, looks like. The value itself is never repeated. */
export function secretIn(key: string | undefined, value: string): string | undefined {
  if (key !== undefined && SECRET_KEY.test(key) && value !== '') return `the value of '${key}'`;
  return SECRET_VALUES.find(({ pattern }) => pattern.test(value))?.what;
}

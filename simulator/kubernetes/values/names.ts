import type { Format } from '@lakewright/provider-knowledge/conform/format';

const LABEL = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const QUALIFIED = /^(?:[A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const SUBDOMAIN_FORM = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);

/** What stands between the words for a text that is too long and the text. */
const atMost = (text: string, most: number): string | undefined =>
  text.length > most ? `must be no more than ${most} characters` : undefined;

const subdomainWrong = (text: string): string | undefined =>
  atMost(text, 253) ??
  (SUBDOMAIN_FORM.test(text)
    ? undefined
    : `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com')`);

/** The name of an object. */
export const SUBDOMAIN: Format = {
  wrong: subdomainWrong,
  allowed: 'small letters, digits, - and ., the first and the last a letter or digit',
  example: 'sample',
  other: 'sample2',
};

const labelWrong = (text: string): string | undefined =>
  atMost(text, 63) ??
  (new RegExp(`^${LABEL}$`).test(text)
    ? undefined
    : `a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name')`);

/** The name of a namespace, a container or a volume. */
export const DNS_LABEL: Format = { ...SUBDOMAIN, wrong: labelWrong, allowed: 'small letters, digits and -, at most 63' };

/** The beginning of a name that the server makes: it may end with a hyphen. */
export const NAME_PREFIX: Format = {
  ...DNS_LABEL,
  wrong: (text) => labelWrong(text.endsWith('-') ? `${text.slice(0, -1)}a` : text),
};

/** The name of a role or a binding: a part of a path. */
export const PATH_SEGMENT: Format = {
  wrong: (text) =>
    text === '.' || text === '..' ? `may not be '${text}'` : /[/%]/.test(text) ? `may not contain '${/[/%]/.exec(text)?.[0]}'` : undefined,
  allowed: 'anything without / and %',
  example: 'sample',
  other: 'sample2',
};

/** The name of a service. */
export const SERVICE_NAME: Format = {
  ...DNS_LABEL,
  wrong: (text) =>
    atMost(text, 63) ??
    (/^[a-z](?:[-a-z0-9]*[a-z0-9])?$/.test(text)
      ? undefined
      : `a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name')`),
  allowed: 'small letters, digits and -, the first a letter, at most 63',
};

/** What is wrong with the key of a label or an annotation; undefined if nothing is. */
export function keyWrong(key: string): string | undefined {
  const [first = '', second, ...more] = key.split('/');
  if (more.length > 0) return 'a qualified name must consist of a name with an optional DNS subdomain prefix and one /';
  if (second !== undefined) {
    const wrong = first === '' ? 'must be non-empty' : subdomainWrong(first);
    if (wrong !== undefined) return `prefix part ${wrong}`;
  }
  const name = second ?? first;
  if (name === '') return 'name part must be non-empty';
  const long = atMost(name, 63);
  if (long !== undefined) return `name part ${long}`;
  return QUALIFIED.test(name)
    ? undefined
    : `name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName', or 'my.name')`;
}

/** The value of a label. */
export const LABEL_VALUE: Format = {
  wrong: (text) =>
    atMost(text, 63) ??
    (text === '' || QUALIFIED.test(text)
      ? undefined
      : `a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue')`),
  allowed: 'letters, digits, -, _ and ., at most 63',
  example: 'sample',
  other: 'sample2',
};

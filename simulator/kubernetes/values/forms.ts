import { isIP } from 'node:net';
import type { Format } from '@lakewright/provider-knowledge/conform/format';

const form = (allowed: string, example: string, other: string, wrong: (text: string) => string | undefined): Format => ({
  allowed,
  example,
  other,
  wrong,
});

/** A whole number written as a text; empty where none is meant. */
export const WHOLE_OR_NONE = form('a whole number', '1', '2', (text) =>
  /^([+-]?\d+)?$/.test(text) ? undefined : `cannot parse '${text}' as int: invalid syntax`,
);

export const SECONDS = form('a whole number of seconds', '60', '90', (text) =>
  /^\d+$/.test(text) ? undefined : /^-\d+$/.test(text) ? 'must be greater than or equal to 0' : 'is not a valid integer',
);

/** A number of pods, or a share of them. */
export const COUNT_OR_SHARE = form('a number or a share', '1', '50%', (text) => {
  const [, number, share] = /^(-?\d+)?(%)?$/.exec(text) ?? [];
  if (text === '') return undefined;
  if (number === undefined) return `cannot parse '${text}' as int or percent`;
  return share !== undefined && (Number(number) < 0 || Number(number) > 100) ? `'${text}' is not between 0% and 100%` : undefined;
});

/** How many pods a change may add or take: the provider says no more than that it is wrong. */
export const SURGE = form('a number or a share', '1', '25%', (text) => (/^(\d+%?)?$/.test(text) ? undefined : `invalid value ${text}`));

/** Digits, or the name of a port. */
export const PORT = form('a port or the name of one', '8080', '9090', (text) => {
  if (/^[+-]?\d+$/.test(text)) return Number(text) >= 1 && Number(text) <= 65535 ? undefined : 'must be between 1 and 65535, inclusive';
  if (text.length > 15) return 'must be no more than 15 characters';
  if (!/^[-a-z0-9]+$/.test(text)) return 'must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)';
  if (!/[a-z]/.test(text)) return 'must contain at least one letter (a-z)';
  if (text.includes('--')) return 'must not contain consecutive hyphens';
  return /^-|-$/.test(text) ? 'must not begin or end with a hyphen' : undefined;
});

/** Rights of a file. */
export const MODE = form('octal digits, the first 0', '0644', '0600', (text) => {
  if (!text.startsWith('0')) return `value ${text} should start with '0' (octal numeral)`;
  if (!/^[0-7]+$/.test(text)) return `Cannot parse octal numeral ("${text}")`;
  return Number.parseInt(text, 8) > 0o777 ? `(${text}) expects octal notation (a value between 0 and 0777)` : undefined;
});

export const RELATIVE_PATH = form('a relative path without ..', 'a', 'b', (text) => {
  if (text.startsWith('/')) return 'must be a relative path';
  if (text.split('/').includes('..')) return 'must not contain ".."';
  return text.startsWith('..') ? 'must not start with ".."' : undefined;
});

export const IP = form('an address', '10.96.0.10', '10.96.0.11', (text) =>
  isIP(text) > 0 ? undefined : `to contain a valid IP, got: ${text}`,
);

export const CLUSTER_IP = form('an address or None', 'None', '10.96.0.11', (text) => (text === 'None' ? undefined : IP.wrong(text)));

export const CIDR = form('a range of addresses', '10.0.0.0/8', '10.1.0.0/16', (text) => {
  const [address = '', bits, ...more] = text.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  return isIP(address) > 0 && more.length === 0 && /^\d+$/.test(bits ?? '') && Number(bits) <= most
    ? undefined
    : `to be a valid IPv4 Value, got ${text}: invalid CIDR address: ${text}`;
});

export const BASE64 = form('base64', 'YQ==', 'Yg==', (text) =>
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text) ? undefined : 'must be a base64-encoded string',
);

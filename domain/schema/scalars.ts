import ipaddr from 'ipaddr.js';
import * as z from 'zod';
import { ECS_TYPE, THRIFT_FIX, THRIFT_URI } from '../forms';
import { form } from './leaf';
import { nearestBlock, nearestCount, nearestDay, nearestFlag, nearestForm, nearestOf } from './nearest-right';

const matches =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value);

/** A string that matches `pattern`; with a `fix` where no other text could mean the same. */
const patterned = (pattern: RegExp, expected: string, example: string, fix?: string) =>
  form<string>(
    { type: 'string', pattern: pattern.source },
    matches(pattern),
    expected,
    example,
    fix === undefined ? { nearest: nearestForm(matches(pattern)) } : { fix },
  );

/** Anything a person writes on one or more lines; any language. */
export const textUpTo = (length: number) =>
  form<string>(
    { type: 'string', minLength: 1, maxLength: length },
    (value) => typeof value === 'string' && value.trim() !== '' && value.length <= length,
    `text of 1-${length} characters`,
    '"loan events"',
    { fix: `write text of 1-${length} characters` },
  );
export const text = textUpTo(500);
export const email = patterned(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an e-mail address', 'risk-data@acme.example');
export const regionId = patterned(/^[a-z]{2,}-[a-z]+(-[a-z0-9]+)*$/, 'a region id', 'cn-hangzhou');
export const zoneName = patterned(/^[a-z]{2,}-[a-z0-9-]*[a-z]$/, 'a zone id', 'cn-hangzhou-i');
export const engineVersion = patterned(/^esr-\d+\.\d+(\.\d+)?$/, 'an engine version', 'esr-4.6.0');
export const version = patterned(/^\d+(\.\d+)+(-[0-9A-Za-z.-]+)?$/, 'a version in quotes', '"3.3"');
export const emrRelease = patterned(/^EMR-\d+\.\d+\.\d+$/, 'an EMR release', 'EMR-5.18.1');
export const instanceType = patterned(ECS_TYPE, 'an ECS instance type', 'ecs.g7.xlarge');
export const databaseClass = patterned(/^[a-z0-9]+(\.[a-z0-9-]+)+$/, 'an RDS instance class', 'mysql.n2.medium.2c');
export const gatewaySize = patterned(/^\d+c\d+g$/, 'cores and GiB', '2c8g');
export const thriftUri = patterned(THRIFT_URI, 'a thrift URI with its port', 'thrift://10.0.0.10:9083', THRIFT_FIX);
export const resourceNameLike = (example: string) =>
  patterned(/^[A-Za-z][A-Za-z0-9_.-]{0,127}$/, 'a name of letters, digits or _.-, starting with a letter', example);
export const resourceName = resourceNameLike('acme-emr');
export const bucketName = patterned(
  /^[a-z0-9](?:[a-z0-9-]{1,61}[a-z0-9])$/,
  'the name of a bucket: 3-63 lowercase letters, digits or dashes',
  'acme-raw',
);
/** Any text: each service has a rule for its own. */
export const cloudName = textUpTo(255);
export const projectName = patterned(
  /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
  'a name of lowercase letters, digits or dashes',
  'acme-logs',
);
/** In quotes: as a number it would lose its last digits. */
export const accountId = patterned(/^\d{6,32}$/, 'the id of a RAM user or role, in quotes', '"291234567890123456"');
export const cloudAccount = patterned(/^\d{16}$/, 'the id of an account, 16 digits in quotes', '"1234567890123456"');
const ROLE = /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/;
/** A whole ARN says the account, too, which is written beside it. */
export const ramRoleName = form<string>(
  { type: 'string', pattern: ROLE.source },
  matches(ROLE),
  'the name of a RAM role, without its account',
  'lakewright-deploy',
  { nearest: (written) => /^acs:ram::\d+:role\/([A-Za-z0-9][A-Za-z0-9.-]{0,63})$/.exec(written.trim())?.[1] },
);
export const workspaceRole = patterned(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, 'a role of the workspace', 'DataScience');
/** It stands inside an address of Terraform's, so it holds nothing that means more there. */
export const tagKey = patterned(/^[\p{L}\p{N}_.:/=@ -]{1,128}$/u, 'the key of a tag, of letters, digits and _.:/=@-', 'team');
export const folder = patterned(/^(?![/~])(?!.*\.\.)[^\0]+$/, "a folder below the estate's", '.state');

/** `2026-12-01`, and a day that exists. */
export const date = form<string>(
  { type: 'string', format: 'date' },
  (value) => {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
    const day = new Date(`${value}T00:00:00Z`);
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
  },
  'a date',
  '2026-12-01',
  { nearest: nearestDay },
);

/** An IANA time zone, known to this machine. */
export const timeZone = form<string>(
  { type: 'string' },
  (value) => {
    if (typeof value !== 'string' || (!value.includes('/') && value !== 'UTC')) return false;
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
    } catch {
      return false;
    }
  },
  'a time zone',
  'Asia/Shanghai',
  { nearest: nearestOf(() => Intl.supportedValuesOf('timeZone')) },
);

/** An IPv4 block whose address is its first one. */
export const cidr = form<string>(
  { type: 'string', pattern: '^(\\d{1,3}\\.){3}\\d{1,3}/\\d{1,2}$' },
  (value) => {
    if (typeof value !== 'string' || !/^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/.test(value) || !ipaddr.IPv4.isValidCIDR(value)) return false;
    return ipaddr.IPv4.networkAddressFromCIDR(value).toString() === value.split('/')[0];
  },
  'an IPv4 block that starts at its first address',
  '10.20.0.0/16',
  { nearest: nearestBlock },
);

/** A whole number from `min` to `max`. */
export const count = (min: number, max: number) =>
  form<number>(
    { type: 'integer', minimum: min, maximum: max },
    (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
    `a whole number from ${min} to ${max}`,
    String(min),
    { fix: `write a whole number from ${min} to ${max}`, nearest: nearestCount({ min, max }) },
  );

export const flag = form<boolean>({ type: 'boolean' }, (value) => typeof value === 'boolean', 'true or false', 'true', {
  fix: 'write true or false',
  nearest: nearestFlag,
});
/** A flag with one word more, for what lies between. */
export const flagOr = <W extends string>(word: W) =>
  form<boolean | W>(
    { type: ['boolean', 'string'], enum: [true, false, word] },
    (value) => typeof value === 'boolean' || value === word,
    `true, false or ${word}`,
    'true',
    { fix: `write one of true, false, ${word}`, nearest: (written) => nearestFlag(written) ?? nearestOf(() => [word])(written) },
  );
export const choice = z.enum;

import type { Random } from './random';

type Data = null | boolean | number | string | Data[] | { [key: string]: Data };

/** Values that somebody may write by mistake, of every kind, right ones among them. */
const VALUES: readonly Data[] = [
  ...[null, true, false, 0, 1, -1, 3, 12.5, 1e21, 65536],
  ...[
    '',
    ' ',
    'x',
    'prod',
    'constructor',
    '__proto__',
    'default',
    'ETL',
    'a b',
    '${x}',
    '%{if}',
    'TfToken[TOKEN.0]',
    '1e+2',
    'a'.repeat(300),
  ],
  ...['10 CU', '9.5 CU', '0 CU', '4 GiB', '1 TiB', '90 days', '36 hours', '20 MB/s', '25 %', 'alicloud', 'kubernetes', 'destroy', 'retain'],
  ...['oss', 'oss-hdfs', 'iceberg', 'paimon', 'cn-hangzhou', 'cn-hangzhou-i', 'ap-southeast-1', '10.0.0.0/8', '10.20.3.7/16', '2020-02-30'],
  ...[[], [null], ['x', 'x'], ['lake'], ['lake/ods', 'bucket/x']],
  ...[{}, { default: 'x' }, { default: '10 CU', prod: '400 CU' }, { default: true, prod: false }, { x: {} }, { enabled: false }],
];
const KEYS = ['x', 'main', 'constructor', 'Ä', '22:00-06:00', 'prod', 'default', 'enabled', 'tags', 'onRemoval', 'kind', 'max', 'queue'];

type Holder = { [key: string]: Data } | Data[];

/** Every map and list in `data`. */
function holders(data: Data): Holder[] {
  if (typeof data !== 'object' || data === null) return [];
  const inner = Array.isArray(data) ? data : Object.values(data);
  return [data, ...inner.flatMap(holders)];
}

/** Plain data with one mistake in it, or with something else that is right. Returns a copy. */
export function mutate(original: object, random: Random): object {
  const data = structuredClone(original) as { [key: string]: Data };
  const holder = random.pick(holders(data));
  const keys = Object.keys(holder);
  const set = (key: string, value: Data): void => {
    Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
  };
  const key = keys.length > 0 ? random.pick(keys) : random.pick(KEYS);
  const value = Object.hasOwn(holder, key) ? ((holder as { [key: string]: Data })[key] ?? null) : null;
  const kind = random.below(5);
  if (kind === 0 && Array.isArray(holder)) holder.push(structuredClone(value));
  else if (kind === 0) delete (holder as { [key: string]: Data })[key];
  else if (kind === 1 && !Array.isArray(holder)) set(`${key}${random.pick(['x', '-', 'S', ''])}`, structuredClone(value));
  else if (kind === 2) set(Array.isArray(holder) ? key : random.pick(KEYS), structuredClone(random.pick(VALUES)));
  else set(key, structuredClone(random.pick(VALUES)));
  return data;
}

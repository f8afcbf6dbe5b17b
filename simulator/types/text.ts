import { createHash } from 'node:crypto';

const ALPHABETS = { '': '0123456789abcdefghijklmnopqrstuvwxyz', d: '1234567890', x: '0123456789abcdef' } as const;

/** Made-up characters that are the same for the same seed; no clock, no chance. */
export function made(seed: string, length: number, alphabet: string = ALPHABETS['']): string {
  let text = '';
  for (let block = 0; text.length < length; block += 1) {
    for (const byte of createHash('sha256').update(`${seed}#${block}`).digest()) text += alphabet[byte % alphabet.length] ?? '';
  }
  return text.slice(0, length);
}

/** Short name of a text that is the same for the same text. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** A made-up UUID. */
export function madeUuid(seed: string): string {
  const hex = made(seed, 32, ALPHABETS.x);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}

/** What the braces of a pattern may name. */
export interface PatternValues {
  readonly seed: string;
  readonly region: string;
  readonly account: string;
  /** Attribute of the object as text, `id` among them; undefined if it has none. */
  attribute(name: string): string | undefined;
}

/**
 * Fills a pattern. In braces: `17` made-up letters and digits, `9d` digits, `16x` hexadecimal, `octet` 1 to 250, `uuid`, `private_ip`, `public_ip`, `region`,
 * `account`, `rc` (the letters that ids of a region carry), or an attribute: `a|b` the first that is set, `:a` with a colon if set, `a.last` after its last
 * colon, `a.lower`, `a.pascal`, `a.kafka` (the instance prefix of an edition).
 */
export function fillPattern(pattern: string, values: PatternValues): string {
  return pattern.replace(/\{([^{}]+)\}/g, (_whole, name: string, offset: number) =>
    brace(name, { ...values, seed: `${values.seed}@${offset}` }),
  );
}

function brace(name: string, values: PatternValues): string {
  const { seed, region, account } = values;
  const counted = /^(\d+)([dx]?)$/.exec(name);
  if (counted !== null) return made(seed, Number(counted[1]), ALPHABETS[(counted[2] ?? '') as keyof typeof ALPHABETS]).replace(/^0/, '1');
  switch (name) {
    case 'uuid':
      return madeUuid(seed);
    case 'octet':
      return String(1 + ((createHash('sha256').update(seed).digest()[0] ?? 0) % 250));
    case 'private_ip':
      return fillPattern('10.{octet}.{octet}.{octet}', values);
    case 'public_ip':
      return fillPattern('47.{octet}.{octet}.{octet}', values);
    case 'region':
      return region;
    case 'account':
      return account;
    case 'rc':
      return REGION_LETTERS[region] ?? 't4n';
    default:
      return attribute(name, values);
  }
}

function attribute(name: string, values: PatternValues): string {
  if (name.startsWith(':')) {
    const value = attribute(name.slice(1), values);
    return value === '' ? '' : `:${value}`;
  }
  const [path = '', ...changes] = name.split('.');
  const found =
    path
      .split('|')
      .map((candidate) => values.attribute(candidate))
      .find((value) => value !== undefined && value !== '') ?? '';
  return changes.reduce((text, change) => CHANGES[change]?.(text) ?? text, found);
}

const KAFKA_PREFIXES: Readonly<Record<string, string>> = {
  alikafka_serverless: 'alikafka_serverless',
  alikafka_confluent: 'alikafka_confluent',
};

const CHANGES: Readonly<Record<string, (text: string) => string>> = {
  last: (text) => text.split(':').pop() ?? '',
  lower: (text) => text.toLowerCase(),
  pascal: (text) =>
    text
      .replace(/\.aliyuncs\.com$/, '')
      .split(/[.-]/)
      .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
      .join(''),
  kafka: (text) => (text.includes('-cn-') ? text.replaceAll('_', '-') : (KAFKA_PREFIXES[text] ?? 'alikafka_post')),
};

/** Ids of some services start with letters that stand for the region. */
const REGION_LETTERS: Readonly<Record<string, string>> = {
  'cn-hangzhou': 'bp1',
  'cn-shanghai': 'uf6',
  'cn-beijing': '2ze',
  'cn-shenzhen': 'wz9',
  'cn-qingdao': 'm5e',
  'cn-zhangjiakou': '8vb',
  'cn-hongkong': 'j6c',
  'cn-wulanchabu': '0jl',
  'cn-guangzhou': '7xv',
  'cn-chengdu': '2vc',
  'ap-southeast-1': 't4n',
  'ap-southeast-5': 'k1a',
  'ap-southeast-7': '0jo',
  'ap-northeast-1': '6we',
  'eu-central-1': 'gw8',
  'us-west-1': 'rj9',
  'us-east-1': '0xi',
};

import { createHash } from 'node:crypto';

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Made-up characters that are the same for the same seed; no clock, no chance. */
export function made(seed: string, length: number, alphabet = ALPHABET): string {
  let text = '';
  for (let block = 0; text.length < length; block += 1) {
    for (const byte of createHash('sha256').update(`${seed}#${block}`).digest()) text += alphabet[byte % alphabet.length] ?? '';
  }
  return text.slice(0, length);
}

/** A made-up UUID. */
export function madeUuid(seed: string): string {
  const hex = made(seed, 32, '0123456789abcdef');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}

/** What the braces of a pattern may name. */
export interface PatternValues {
  readonly seed: string;
  readonly region: string;
  readonly account: string;
  /** Attribute of the object as text; undefined if it has none. */
  attribute(name: string): string | undefined;
}

/**
 * Fills a pattern: `{17}` made-up letters and digits, `{9d}` digits, `{16x}` hexadecimal, `{uuid}`, `{region}`, `{account}`,
 * `{rc}` the three letters ids of a region carry, and any attribute by name (`{a|b}`: the first that is set).
 */
export function fillPattern(pattern: string, values: PatternValues): string {
  return pattern.replace(/\{([^}]+)\}/g, (whole, name: string, offset: number) => {
    const counted = /^(\d+)([dx]?)$/.exec(name);
    const seed = `${values.seed}@${offset}`;
    if (counted !== null) return made(seed, Number(counted[1]), ALPHABETS[counted[2] ?? '']);
    if (name === 'uuid') return madeUuid(seed);
    if (name === 'region') return values.region;
    if (name === 'account') return values.account;
    if (name === 'rc') return REGION_LETTERS[values.region] ?? 't4n';
    for (const candidate of name.split('|')) {
      const value = values.attribute(candidate);
      if (value !== undefined && value !== '') return value;
    }
    return whole.includes('|') || name === 'id' ? made(seed, 12) : '';
  });
}

const ALPHABETS: Readonly<Record<string, string>> = { '': ALPHABET, d: '1234567890', x: '0123456789abcdef' };

/** Ids of some services start with letters that stand for the region. */
const REGION_LETTERS: Readonly<Record<string, string>> = {
  'cn-hangzhou': 'bp1', 'cn-shanghai': 'uf6', 'cn-beijing': '2ze', 'cn-shenzhen': 'wz9', 'cn-qingdao': 'm5e', 'cn-zhangjiakou': '8vb',
  'cn-hongkong': 'j6c', 'cn-wulanchabu': '0jl', 'cn-guangzhou': '7xv', 'cn-chengdu': '2vc', 'ap-southeast-1': 't4n', 'ap-southeast-5': 'k1a',
  'ap-southeast-7': '0jo', 'ap-northeast-1': '6we', 'eu-central-1': 'gw8', 'us-west-1': 'rj9', 'us-east-1': '0xi',
};

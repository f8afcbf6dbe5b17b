import type { JsonObject } from '../cloud/object';
import { made, madeUuid } from '../types/text';

/** What one type of hashicorp/random computes. `seed` differs for every creation. */
export interface RandomRow {
  make(config: JsonObject, seed: string): JsonObject;
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const SPECIAL = '!@#$%&*()-_=+[]{}<>:?';
const WORDS = [
  'amber',
  'brave',
  'calm',
  'daring',
  'eager',
  'fair',
  'gentle',
  'heron',
  'ibis',
  'jay',
  'kite',
  'lark',
  'merlin',
  'otter',
  'robin',
  'swift',
];

export const RANDOM: Readonly<Record<string, RandomRow>> = {
  random_password: {
    make: (config, seed) => ({ id: 'none', result: text(config, seed), bcrypt_hash: `$2a$10$${made(`${seed}/hash`, 53)}` }),
  },
  random_string: {
    make: (config, seed) => {
      const result = text(config, seed);
      return { id: result, result };
    },
  },
  random_uuid: {
    make: (_config, seed) => ({ id: madeUuid(seed), result: madeUuid(seed) }),
  },
  random_integer: {
    make: ({ min, max }, seed) => {
      const result = Number(min) + pick(seed, Number(max) - Number(min) + 1);
      return { id: String(result), result };
    },
  },
  random_pet: {
    make: ({ length, separator, prefix }, seed) => {
      const words = Array.from({ length: Number(length) }, (_, index) => WORDS[pick(`${seed}/${index}`, WORDS.length)] ?? '');
      return { id: [...(typeof prefix === 'string' ? [prefix] : []), ...words].join(String(separator)) };
    },
  },
  random_shuffle: {
    make: ({ input, result_count: count }, seed) => {
      const items = Array.isArray(input) ? [...input] : [];
      items.sort((a, b) => (made(`${seed}/${String(a)}`, 8) < made(`${seed}/${String(b)}`, 8) ? -1 : 1));
      return { id: '-', result: items.slice(0, typeof count === 'number' ? count : items.length) };
    },
  },
  random_id: {
    make: ({ byte_length: length, prefix }, seed) => {
      const bytes = Buffer.from(made(seed, Number(length) * 2, '0123456789abcdef'), 'hex');
      const lead = typeof prefix === 'string' ? prefix : '';
      return {
        id: bytes.toString('base64url'),
        hex: lead + bytes.toString('hex'),
        dec: lead + BigInt(`0x${bytes.toString('hex')}`).toString(),
        b64_std: lead + bytes.toString('base64'),
        b64_url: lead + bytes.toString('base64url'),
      };
    },
  },
  random_bytes: {
    make: ({ length }, seed) => {
      const bytes = Buffer.from(made(seed, Number(length) * 2, '0123456789abcdef'), 'hex');
      return { hex: bytes.toString('hex'), base64: bytes.toString('base64') };
    },
  },
};

/** A text with at least as many characters of each class as asked for. */
function text(config: JsonObject, seed: string): string {
  const special = typeof config['override_special'] === 'string' ? config['override_special'] : SPECIAL;
  const classes = [
    { on: config['special'], least: config['min_special'], characters: special },
    { on: config['upper'], least: config['min_upper'], characters: UPPER },
    { on: config['lower'], least: config['min_lower'], characters: LOWER },
    { on: config['numeric'] ?? config['number'], least: config['min_numeric'], characters: DIGITS },
  ].filter(({ on, characters }) => on !== false && characters !== '');
  const least = classes.map(({ least: count, characters }, index) => made(`${seed}/${index}`, Number(count ?? 0), characters)).join('');
  const all = classes.map(({ characters }) => characters).join('');
  const rest = made(`${seed}/rest`, Math.max(0, Number(config['length']) - least.length), all);
  const mixed = [...(least + rest)].map((character, index) => ({ character, order: made(`${seed}/order/${index}`, 8) }));
  return mixed
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ character }) => character)
    .join('');
}

function pick(seed: string, below: number): number {
  return Number.parseInt(made(seed, 8, '0123456789abcdef'), 16) % below;
}

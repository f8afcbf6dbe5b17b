import fc from 'fast-check';
import { allocate, type Space } from '../../../clone/network/allocate';
import { addressesIn } from '../../../clone/network/addresses';
import { overlaps } from '../../../domain/network/overlap';
import { cidrProblem, PRIVATE } from '../../../domain/network/subnets';

const SMALL: Space = { pool: ['10.0.0.0/8'], prefix: 16, taken: [] };
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,18}[a-z0-9]$/);
const names = fc.uniqueArray(name, { maxLength: 60 });
const range = fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 12, max: 24 })).map(([second, prefix]) => {
  const step = 2 ** Math.max(0, 16 - prefix);
  return `10.${second - (second % step)}.0.0/${prefix}`;
});
const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((item, index) => [(Math.imul(index + 1, seed | 1) >>> 0) % 10007, item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
const entries = (map: ReadonlyMap<string, string>): string[] => [...map].map((pair) => pair.join(' ')).sort();

describe('networks for names', () => {
  it('overlap nobody, and do not depend on the order of anything', () => {
    fc.assert(
      fc.property(names, fc.array(range, { maxLength: 20 }), fc.integer(), (all, taken, seed) => {
        const given = allocate(all, { ...SMALL, taken });
        const blocks = [...given.values()];
        for (const [index, block] of blocks.entries()) {
          expect(cidrProblem(block)).toBeUndefined();
          for (const other of [...taken, ...blocks.slice(index + 1)]) expect(overlaps(block, other)).toBe(false);
        }
        expect(entries(allocate(shuffled(all, seed), { ...SMALL, taken: shuffled(taken, seed) }))).toEqual(entries(given));
      }),
      { numRuns: 200 },
    );
  });

  it('are found for thousands, until the last place', () => {
    const all = Array.from({ length: 4096 }, (_, index) => `env-${index}`);
    const space: Space = { pool: PRIVATE, prefix: 20, taken: [] };
    const given = allocate(all, space);
    expect(new Set(given.values()).size).toBe(4096);
    expect(entries(allocate(shuffled(all, 77), space))).toEqual(entries(given));
    const more = allocate(['late'], { ...space, taken: [...given.values()] });
    expect([...given.values()].some((block) => overlaps(block, more.get('late') ?? ''))).toBe(false);
  });

  it('are full when every place is taken, and not before', () => {
    const all = Array.from({ length: 256 }, (_, index) => `pr-${index}`);
    const given = allocate(all, SMALL);
    expect(given.size).toBe(256);
    expect(allocate(['one-more'], { ...SMALL, taken: [...given.values()] }).size).toBe(0);
    const [free = '', ...rest] = given.values();
    expect(allocate(['one-more'], { ...SMALL, taken: rest }).get('one-more')).toBe(free);
    expect(allocate([...all, 'one-more'], SMALL).size).toBe(256);
  });

  it('stay where they are when others come', () => {
    const given = allocate(['staging'], SMALL).get('staging') ?? '';
    expect(allocate(['other'], { ...SMALL, taken: [given] }).get('other')).not.toBe(given);
    expect(allocate(['staging'], { ...SMALL, taken: ['10.0.0.0/9'] }).get('staging')).toMatch(/^10\.(12[89]|1[3-9]\d|2\d\d)\./);
  });

  it('of a pool that is too small there are none', () => {
    expect(allocate(['a'], { pool: ['10.0.0.0/24'], prefix: 16, taken: [] }).size).toBe(0);
    expect(allocate(['a'], { ...SMALL, taken: ['10.0.0.0/8'] }).size).toBe(0);
  });
});

describe('addresses in files', () => {
  it('are found wherever they stand', () => {
    const data = {
      uris: ['thrift://10.200.0.10:9083'],
      kafka: { allowedIps: ['172.16.0.0/12'] },
      '10.9.0.0/16': 'office',
      version: '3.3.1',
    };
    expect(addressesIn(data).sort()).toEqual(['10.200.0.10/32', '10.9.0.0/16', '172.16.0.0/12']);
  });
});

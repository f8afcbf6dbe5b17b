/** Environments of ten pull requests: each checkout knows the others by one file alone. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clone } from '../../../cli/actions/clone';
import { sweep } from '../../../cli/actions/sweep';
import { readClones } from '../../../clone/record/read-clones';
import { overlaps } from '../../../domain/network/overlap';
import { physicalNames } from '../../../model/names/inventory';
import { ESTATES, estateIn } from '../../support/estates';

let folder: string;
let registry: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ten-'));
  registry = join(folder, 'clones.yaml');
});
beforeEach(() => jest.spyOn(process.stdout, 'write').mockImplementation(() => true));
afterEach(() => jest.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A fresh checkout in which the environment of a pull request is made. */
async function checkout(number: number, scale = '0.05', at = '2026-11-29'): Promise<string> {
  const dir = join(mkdtempSync(join(folder, 'checkout-')), 'estate');
  cpSync(ESTATES['estate'] ?? '', dir, { recursive: true, filter: (path) => !path.includes('.lakewright') });
  await clone('prod', `pr-${number}`, { estate: dir, business: ['lending'], scale, ttl: '3d', at, registry });
  return dir;
}
const recorded = () => Object.entries(readClones('clones.yaml', readFileSync(registry, 'utf8')).clones?.clones ?? {});

it('ten at once share no network and no name, and each finds its own again', async () => {
  const names = new Set<string>();
  for (let number = 1; number <= 10; number += 1) {
    const { name, environments } = estateIn(await checkout(number));
    const made = environments[`pr-${number}`];
    if (!made) throw new Error('not made');
    expect(made).toMatchObject({ expires: '2026-12-02', schedules: 'paused' });
    for (const { rule, name: one } of physicalNames(name, made)) {
      if (rule.scope === 'parent') continue;
      expect(names.has(`${rule.what} ${one}`)).toBe(false);
      names.add(`${rule.what} ${one}`);
    }
  }
  const networks = recorded().map(([, { cidr }]) => cidr);
  expect(networks).toHaveLength(10);
  for (const [index, one] of networks.entries()) expect(networks.slice(index + 1).filter((other) => overlaps(one, other))).toEqual([]);

  const before = readFileSync(registry, 'utf8');
  const again = estateIn(await checkout(4)).environments['pr-4'];
  expect(again?.network.cidr).toBe(recorded().find(([name]) => name === 'pr-4')?.[1].cidr);
  expect(readFileSync(registry, 'utf8')).toBe(before);

  // A push on the next days moves no last day; one after it begins anew.
  const days = ['2026-12-01', '2026-12-09'].map(async (at) => estateIn(await checkout(4, '0.05', at)).environments['pr-4']?.expires);
  expect(await Promise.all(days)).toEqual(['2026-12-02', '2026-12-12']);
});

it('what all of them use together is held against the account', async () => {
  await expect(checkout(11, '2')).resolves.toBeDefined();
  const before = readFileSync(registry, 'utf8');
  await expect(checkout(12, '2')).rejects.toThrow(
    /14 environments in cn-hangzhou, pr-12 among them, together use 8522 CU of spark, the account's limit is 8000 CU/,
  );

  expect(readFileSync(registry, 'utf8')).toBe(before);
});

it('one that is swept gives its place back, and no other', async () => {
  const before = recorded().map(([name]) => name);
  const dir = join(mkdtempSync(join(folder, 'checkout-')), 'estate');
  cpSync(ESTATES['estate'] ?? '', dir, { recursive: true, filter: (path) => !path.includes('.lakewright') });
  await sweep({ estate: dir, env: 'pr-4', registry, plan: true, simulate: true, at: '2026-12-20' });
  expect(recorded().map(([name]) => name)).toEqual(before.filter((name) => name !== 'pr-4'));
  expect(existsSync(join(dir, 'clones.yaml'))).toBe(false);
});

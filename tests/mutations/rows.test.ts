import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../support/cli';
import { locate } from './locate';
import type { Mutation } from './mutation';
import { MUTATIONS } from './mutations';
import { mutableSources } from './sources';

const { LONG } = jest.requireActual<{ readonly LONG: readonly string[] }>('../../jest.config.js');
const isFast = (file: string): boolean => !LONG.some((long) => file.startsWith(long));
const sources = mutableSources(PROJECT);

/** The lane itself takes minutes; that a row no longer fits the code should be known at once. */
describe('every mutation', () => {
  it.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))('"%s" can still be made', (_name, mutation) => {
    expect(locate(mutation, sources)).not.toHaveProperty('stale');
  });

  it('is for tests that are there', () => {
    expect(MUTATIONS.flatMap(({ tests }) => tests).filter((file) => !existsSync(join(PROJECT, file)))).toEqual([]);
  });

  it('is noticed by the fast lane, or its row says why that cannot be', () => {
    const noticed = ({ tests }: Mutation): boolean => tests.some(isFast);
    expect(MUTATIONS.filter((one) => !noticed(one) && one.slow === undefined).map(({ name }) => name)).toEqual([]);
    expect(MUTATIONS.filter((one) => noticed(one) && one.slow !== undefined).map(({ name }) => name)).toEqual([]);
  });

  it('has a name of its own', () => {
    expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(40);
  });
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../support/cli';
import { locate } from './locate';
import { MUTATIONS } from './mutations';
import { mutableSources } from './sources';

const sources = mutableSources(PROJECT);

/** The lane itself takes minutes; that a row no longer fits the code should be known at once. */
describe('every mutation', () => {
  it.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))('"%s" can still be made', (_name, mutation) => {
    expect(locate(mutation, sources)).not.toHaveProperty('stale');
  });

  it('is for tests that are there', () => {
    expect(MUTATIONS.flatMap(({ tests }) => tests).filter((file) => !existsSync(join(PROJECT, file)))).toEqual([]);
  });

  it('has a name of its own', () => {
    expect(new Set(MUTATIONS.map(({ name }) => name)).size).toBe(MUTATIONS.length);
    expect(MUTATIONS.length).toBeGreaterThanOrEqual(40);
  });
});

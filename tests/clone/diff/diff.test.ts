import type { Difference } from '../../../clone/diff/difference';
import { differences } from '../../../clone/diff/differences';
import { diffText } from '../../../clone/diff/report';
import { same, unlike } from '../../../clone/diff/unlike';
import { readSource } from '../../../clone/source';
import { ESTATES, estateIn } from '../../support/estates';
import { inCopy, plan, writePlan } from '../support/plan';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DEFAULT = ESTATES['estate'] ?? '';
const drifted = (all: readonly Difference[]): string[] => all.filter(({ how }) => how === 'drift').map(({ what }) => what);

/** A clone of prod, edited, beside it. */
function afterEdits(
  edits: readonly (readonly [file: string, from: string, to: string])[],
  [first, second] = ['prod', 'eu'] as readonly [string, string],
): Difference[] {
  return inCopy(DEFAULT, (folder) => {
    writePlan(folder, plan(folder, { scale: '0.25', businesses: ['risk'] }));
    for (const [file, from, to] of edits) {
      const text = readFileSync(join(folder, file), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(folder, file), text.replace(from, to));
    }
    return differences(readSource(folder, estateIn(folder)), first, second);
  });
}

describe('two environments side by side', () => {
  it('a clone that nobody touched has not drifted', () => {
    const found = afterEdits([]);
    expect(drifted(found)).toEqual([]);
    expect(found).toContainEqual(
      expect.objectContaining({ how: 'design', what: 'risk.spark.queues.night.max', first: 2400, second: 600, why: 'in proportion' }),
    );
    expect(found).toContainEqual(expect.objectContaining({ how: 'design', what: 'shared.metastore.keyPair' }));
    expect(found).toContainEqual(
      expect.objectContaining({ how: 'design', what: 'risk.access.analysts', why: 'it names lending/lake/ads, which the copy has not' }),
    );
    expect(found).toContainEqual(expect.objectContaining({ how: 'written', what: 'lending', first: 'runs', second: 'does not run' }));
  });

  it('what was changed in one of them drifted, whichever comes first', () => {
    const edits = [
      ['businesses/risk.yaml', 'eu: 1000 CU', 'eu: 1200 CU'],
      ['environments/eu.yaml', 'capacity: 120 MB/s', 'capacity: 400 MB/s'],
    ] as const;
    expect(drifted(afterEdits(edits)).sort()).toEqual(['risk.spark.quota', 'shared.kafka.capacity']);
    const turned = afterEdits(edits, ['eu', 'prod']);
    expect(drifted(turned).sort()).toEqual(['risk.spark.quota', 'shared.kafka.capacity']);
    expect(turned).toContainEqual(expect.objectContaining({ what: 'risk.spark.quota', first: 1200, second: 4000 }));
  });

  it('of two that were written by hand it says which value is written by name', () => {
    const found = differences(readSource(DEFAULT, estateIn(DEFAULT)), 'prod', 'dev');
    expect(drifted(found)).toEqual([]);
    expect(found).toContainEqual(expect.objectContaining({ how: 'written', what: 'risk.spark.quota', why: 'written for prod' }));
    expect(found).toContainEqual(
      expect.objectContaining({
        how: 'written',
        what: 'shared.kafka.capacity',
        why: 'written in environments/prod.yaml and environments/dev.yaml',
      }),
    );
    expect(found).toContainEqual(expect.objectContaining({ how: 'design', what: 'risk.starrocks.onRemoval' }));
  });

  it('the same environment twice has no difference', () => {
    expect(differences(readSource(DEFAULT, estateIn(DEFAULT)), 'prod', 'prod')).toEqual([]);
  });
});

it('the report ends with how many there are of each', () => {
  const text = diffText('prod', 'eu', [
    { how: 'drift', what: 'risk.spark.quota', path: [], first: '4000 CU', second: '1200 CU', why: 'nothing explains it' },
    { how: 'design', what: 'region', path: [], first: 'a', second: 'b', why: 'each environment has its own' },
  ]);
  expect(text).toMatch(
    /^By design\nwhat {4}prod {2}eu {2}because\nregion[\s\S]*\n\nDrifted\n[\s\S]*\n\nprod and eu: 1 by design, 0 written for one of them, 1 drifted$/,
  );
});

it('models are unlike at single values and at things that one of them lacks', () => {
  const [one, other] = [{ a: { b: 1, c: [1] }, gone: { d: { e: 2 } }, none: {} }, { a: { c: [1], b: 2 } }];
  expect(unlike(one, other)).toEqual([['a', 'b'], ['gone']]);
  expect([same({ a: 1, b: 2 }, { b: 2, a: 1 }), same({ a: 1 }, { a: 2 })]).toEqual([true, false]);
});

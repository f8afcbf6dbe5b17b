import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PRICES, TYPES } from '../../constructs/registry';
import type { RequiredEstate } from '../../model/require-estate';
import { type Estimate, estimate, sum } from '../../preview/cost/estimate';
import { sizesOf } from '../../preview/measure/sizes';
import type { StackState } from '../../plan';
import type { StackRef } from '../../stacks/stack-list';
import { synthesize } from '../../stacks/synthesize';
import { readStack } from '../read-stack';
import { describeStack } from '../synth-table';

/** What stacks list for a month, as they are described. */
export function describedPrice(estate: RequiredEstate, select: readonly StackRef[]): Estimate {
  const outdir = mkdtempSync(join(tmpdir(), 'sweep-'));
  try {
    synthesize(estate, { outdir, select });
    return sum(select.map(({ name }) => describeStack(name, readStack(outdir, name)).cost));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** What stacks list for a month, as their states know them. */
export const heldPrice = (states: readonly StackState[], region: string): Estimate =>
  sum(
    states.map(({ resources }) =>
      estimate(
        resources.flatMap(({ address, type, attributes }) => sizesOf({ address, type, body: attributes }, TYPES)),
        region,
        PRICES,
      ),
    ),
  );

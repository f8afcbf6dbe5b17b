import { PRICES, TYPES } from '../../constructs/registry';
import type { RequiredEstate } from '../../model/require-estate';
import { type Estimate, estimate, sum } from '../../preview/cost/estimate';
import { sizesOf } from '../../preview/measure/sizes';
import type { StackState } from '../../plan';
import type { StackRef } from '../../stacks/stack-list';
import { synthesize } from '../../stacks/synthesize';
import { readStack } from '../read-stack';
import { describeStack } from '../synth-table';
import { inTemporaryFolder } from '../temporary-folder';

/** What stacks list for a month, as they are described. */
export const describedPrice = (estate: RequiredEstate, select: readonly StackRef[]): Estimate =>
  inTemporaryFolder('sweep', (outdir) => {
    synthesize(estate, { outdir, select });
    return sum(select.map(({ name }) => describeStack(name, readStack(outdir, name)).cost));
  });

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

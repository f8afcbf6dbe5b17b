import { PRICES, TYPES } from '../../constructs/registry';
import { dollars } from '../../domain/text/dollars';
import { listed, type StackState } from '../../plan';
import { estimate } from '../../preview/cost/estimate';
import { sizesOf } from '../../preview/measure/sizes';
import type { Preview } from '../../preview/types/preview';
import type { StackFacts } from '../../preview/assemble/assemble';

const FROM: Readonly<Record<Preview['from'], string>> = {
  code: 'from code: both descriptions were compared; nothing was asked of the account, so what changed there by hand is not seen',
  state: 'from state: what Terraform planned, with what it found in the account',
  both: 'from code and state: where the two do not agree, somebody changed the account',
};

/** What the reader has to know of how a preview was made. */
export const fromNote = (from: Preview['from']): string => FROM[from];

/** `lending-prod stays: 28 resources, 9 hold data, $2,644 + up to $29,376 a month go on`. */
export function leftNotes(left: readonly StackState[], facts: readonly StackFacts[], regionOf: (stack: string) => string): string[] {
  return left.map(({ stack, resources }) => {
    const sizes = resources.flatMap(({ address, type, attributes }) => sizesOf({ address, type, body: attributes }, TYPES));
    const { fixed, ceiling, unpriced } = estimate(sizes, regionOf(stack), PRICES);
    const withData = facts.find(({ name }) => name === stack)?.holds?.withData ?? 0;
    const price = [...(fixed > 0 ? [dollars(fixed)] : []), ...(ceiling > 0 ? [`up to ${dollars(ceiling)}`] : [])].join(' + ');
    const missing = unpriced.map((item) => PRICES[item]?.title ?? item);
    return `${stack} stays: ${resources.length} resources, ${withData} ${withData === 1 ? 'holds' : 'hold'} data${
      price === '' ? '' : `, ${price} a month go on`
    }${missing.length === 0 ? '' : ` (not priced: ${listed(missing)})`}; npx lakewright destroy --stack ${stack} takes it down`;
  });
}

import type { PlacedWhole } from '../../model/live/wholes';
import type { Origins } from '../../model/places/origins';
import { type Difference, differencesOf } from './compare';
import type { LiveService } from './live-service';

/** What was found of one whole. */
export interface Looked {
  readonly whole: PlacedWhole;
  /** There is no such thing: it was never deployed, or somebody removed it. */
  readonly absent: boolean;
  readonly differences: readonly Difference[];
}

/** Holds wholes against what their service shows, not more side by side than it takes. Throws what {@link LiveService.look} throws. */
export async function lookAt(
  wholes: readonly PlacedWhole[],
  service: Pick<LiveService, 'look' | 'atOnce'>,
  origins: Pick<Origins, 'place'>,
): Promise<readonly Looked[]> {
  const looked: Looked[] = [];
  for (let from = 0; from < wholes.length; from += Math.min(service.atOnce, wholes.length)) {
    const together = wholes.slice(from, from + service.atOnce).map(async (whole): Promise<Looked> => {
      const found = await service.look({ region: whole.region, name: whole.name, role: whole.role });
      return { whole, absent: found === undefined, differences: found === undefined ? [] : differencesOf(whole, found, origins) };
    });
    looked.push(...(await Promise.all(together)));
  }
  return looked;
}

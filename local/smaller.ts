import type { LocalAssembly } from '../constructs/core/kubernetes/part';
import type { Environment } from '../model/model';
import type { Origins } from '../model/places/origins';
import { sectionsOf } from '../model/sections';

/** What a local cluster has one of, whatever is written: told with its line before anything is made. */
export function becomesSmaller({ name: environment, businesses }: Environment, origins: Pick<Origins, 'origin'>): string[] {
  return Object.values(businesses).flatMap((business) =>
    sectionsOf(business, 'business').flatMap(({ service: { key, local }, model }) =>
      ((local?.() as LocalAssembly | undefined)?.smaller?.(model) ?? []).map(({ at, says }) => {
        const origin = origins.origin(['environments', environment, 'businesses', business.name, key, ...at]);
        return `${origin ? `${origin.file}:${origin.line}: ` : ''}${business.name}: ${says}`;
      }),
    ),
  );
}

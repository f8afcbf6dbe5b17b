import type { Environment } from '../model/model';
import type { Origins } from '../model/places/origins';

/** What a local cluster has one of, whatever is written: told with its line before anything is made. */
export function becomesSmaller({ name: environment, businesses }: Environment, origins: Pick<Origins, 'origin'>): string[] {
  return Object.values(businesses).flatMap(({ name: business, starrocks = {} }) =>
    Object.entries(starrocks).flatMap(([instance, { frontend, backend }]) =>
      Object.entries({ frontend, backend })
        .filter(([, { nodes }]) => nodes > 1)
        .map(([role, { nodes }]) => {
          const path = ['environments', environment, 'businesses', business, 'starrocks', instance, role, 'nodes'];
          const origin = origins.origin(path);
          const place = origin ? `${origin.file}:${origin.line}: ` : '';
          return `${place}${business}: starrocks ${instance}: ${role}.nodes ${nodes} becomes 1 here: one ${role === 'frontend' ? 'frontend' : 'compute node'} for all`;
        }),
    ),
  );
}

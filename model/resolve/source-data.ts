import { mapValues } from '../../domain/named';
import type { Named } from '../../domain/model';
import type { EnvironmentFile } from '../files/environment';
import type { Environment, SourceData } from '../model';

/** Environments, each with what it needs to know of the one whose layers it reads; one that is not there has none. */
export function withSources(
  environments: Named<Environment>,
  files: ReadonlyMap<string, Pick<EnvironmentFile, 'readsFrom'>>,
): Record<string, Environment> {
  return mapValues(environments, (environment, name) => {
    const source = files.get(name)?.readsFrom;
    return source === undefined ? environment : { ...environment, readsFrom: sourceData(source, environments) };
  });
}

function sourceData(name: string, environments: Named<Environment>): SourceData {
  const source = Object.hasOwn(environments, name) ? environments[name] : undefined;
  if (!source) return { environment: name, region: '', state: { kind: 'local', folder: '' }, lakes: {} };
  const lakes = Object.entries(source.businesses).flatMap(([business, { lake }]) =>
    lake === undefined ? [] : [[business, { kind: lake.kind, layers: Object.keys(lake.layers) }] as const],
  );
  return {
    environment: name,
    region: source.region,
    ...(source.account && { account: source.account }),
    state: source.state,
    lakes: Object.fromEntries(lakes),
  };
}

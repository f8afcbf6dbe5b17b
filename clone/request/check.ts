import { REGIONS } from '../../domain/facts/regions';
import { RESERVED_OWNERS } from '../../domain/names/scheme';
import { suggestion } from '../../domain/nearest';
import { DASHED } from '../../domain/schema/collections';
import type { Refusal } from '../refusal';
import type { ClonedFrom } from '../source';
import { factorOf } from './factor';
import type { CloneRequest } from './request';
import { lastDay, TTL } from './ttl';

/** What is asked for, understood. */
export interface Asked {
  readonly factor: number;
  readonly expires?: string;
}

/** Everything that is wrong with a request before anything is looked at, or what it asks for. */
export function checkRequest(from: ClonedFrom, request: CloneRequest): Asked | readonly Refusal[] {
  const factor = factorOf(request.scale ?? '1');
  const until = lastDay(request.ttl ?? TTL, request.today);
  const refusals = [
    ...sourceRefusals(from, request),
    ...targetRefusals(from, request),
    ...regionRefusals(request),
    ...(typeof factor === 'number' ? [] : [factor]),
    ...('code' in until ? [until] : []),
  ];
  return refusals.length > 0 || typeof factor !== 'number' || 'code' in until ? refusals : { factor, ...until };
}

function sourceRefusals({ estate }: ClonedFrom, { source, businesses = [] }: CloneRequest): Refusal[] {
  const environment = Object.hasOwn(estate.environments, source) ? estate.environments[source] : undefined;
  if (!environment) {
    const fix = suggestion(source, Object.keys(estate.environments));
    return [{ code: 'clone.source.unknown', message: `there is no environment '${source}' to clone`, fix }];
  }
  const known = Object.keys(environment.businesses);
  return businesses
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: 'clone.business.unknown',
      message: `business '${name}' does not run in ${source}`,
      fix: suggestion(name, known),
    }));
}

function targetRefusals({ estate, texts }: ClonedFrom, { target }: CloneRequest): Refusal[] {
  if (!DASHED.pattern.test(target) || target === 'default' || RESERVED_OWNERS.includes(target)) {
    return [{ code: 'clone.target.name', message: `no environment can be called '${target}'`, fix: `write ${DASHED.hint}` }];
  }
  if (!Object.hasOwn(estate.environments, target) && !texts.has(`environments/${target}.yaml`)) return [];
  const fix = `choose another name, or take it down first: npx lakewright destroy --env ${target}, then remove its file`;
  return [{ code: 'clone.target.exists', message: `environment '${target}' is there already, and is not this clone`, fix }];
}

const regionRefusals = ({ region }: CloneRequest): Refusal[] =>
  region === undefined || REGIONS.includes(region)
    ? []
    : [{ code: 'clone.region.unknown', message: `there is no region '${region}'`, fix: suggestion(region, REGIONS) }];

import { REGIONS } from '../../domain/facts/regions';
import { RESERVED_OWNERS } from '../../domain/names/scheme';
import { suggestion } from '../../domain/nearest';
import { DASHED } from '../../domain/schema/collections';
import type { Refusal } from '../refusal';
import type { ClonedFrom } from '../source';
import { factorOf } from './factor';
import type { CloneRequest } from './request';
import { lastDay, TTL } from './ttl';

/** What is asked for as far as it is understood: with 1 and without a last day where it is not. */
export interface Asked {
  readonly refusals: readonly Refusal[];
  readonly factor: number;
  readonly expires?: string;
}

/**
 * Everything that is wrong with the words of a request, and what it asks for.
 * @param made the day from which its days count
 */
export function checkRequest(from: ClonedFrom, request: CloneRequest, made = request.today): Asked {
  const factor = factorOf(request.scale ?? '1');
  const until = lastDay(request.ttl ?? TTL, made);
  const refusals = [
    ...sourceRefusals(from, request),
    ...targetRefusals(from, request),
    ...regionRefusals(request),
    ...(typeof factor === 'number' ? [] : [factor]),
    ...('code' in until ? [until] : []),
    ...dataRefusals(request),
  ];
  return { refusals, factor: typeof factor === 'number' ? factor : 1, ...('code' in until ? {} : until) };
}

/** What is wrong with a source, and with what is to be cloned of it. */
export function sourceRefusals(
  { estate }: Pick<ClonedFrom, 'estate'>,
  { source, businesses = [] }: Pick<CloneRequest, 'source' | 'businesses'>,
): Refusal[] {
  const environment = Object.hasOwn(estate.environments, source) ? estate.environments[source] : undefined;
  if (!environment) {
    const fix = `change the source: ${suggestion(source, Object.keys(estate.environments))}`;
    return [{ code: 'clone.source.unknown', message: `there is no environment '${source}' to clone`, fix }];
  }
  if (environment.target === 'kubernetes') {
    const fix = 'copy its file: on a local cluster there are no names, networks or limits that copies would have to share';
    return [{ code: 'clone.source.kubernetes', message: `'${source}' runs on Kubernetes and is not cloned`, fix }];
  }
  const known = Object.keys(environment.businesses);
  return businesses
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: 'clone.business.unknown',
      message: `business '${name}' does not run in ${source}`,
      fix: `change --business: ${suggestion(name, known)}`,
    }));
}

function targetRefusals({ estate, texts }: ClonedFrom, { source, target }: CloneRequest): Refusal[] {
  if (!DASHED.pattern.test(target) || target === 'default' || RESERVED_OWNERS.includes(target)) {
    return [
      { code: 'clone.target.name', message: `no environment can be called '${target}'`, fix: `change the target: write ${DASHED.hint}` },
    ];
  }
  if (!Object.hasOwn(estate.environments, target) && !texts.has(`environments/${target}.yaml`)) return [];
  // What is in production, or is to be copied, is not in the way of a copy.
  const stays = target === source || estate.environments[target]?.production === true;
  const fix = `choose another name${stays ? '' : `, or take it down first: npx lakewright destroy --env ${target}, then remove its file`}`;
  return [{ code: 'clone.target.exists', message: `environment '${target}' is there already, and is not this clone`, fix }];
}

const KINDS_OF_DATA = ['none', 'read-only'];

const dataRefusals = ({ data = 'none' }: CloneRequest): Refusal[] =>
  KINDS_OF_DATA.includes(data)
    ? []
    : [{ code: 'clone.data.unknown', message: `there is no data '${data}'`, fix: `change --data: ${suggestion(data, KINDS_OF_DATA)}` }];

const regionRefusals = ({ region }: CloneRequest): Refusal[] =>
  region === undefined || REGIONS.includes(region)
    ? []
    : [{ code: 'clone.region.unknown', message: `there is no region '${region}'`, fix: `change --region: ${suggestion(region, REGIONS)}` }];

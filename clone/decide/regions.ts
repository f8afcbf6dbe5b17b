import { REGIONS, SPARK_NETWORK_ZONES, zoneId } from '../../domain/facts/regions';
import { byDistance } from '../../domain/facts/places';
import type { Around } from '../../domain/rule';
import type { SharedModels } from '../../constructs/registry';
import type { Business, Estate } from '../../model/model';
import { grantsOf } from '../../model/grants';
import { sectionsOf } from '../../model/sections';
import type { Refusal } from '../refusal';

/** As many zones of a region: those that an environment of the estate has there, otherwise those that Spark connects to. */
export function zonesIn(region: string, count: number, estate: Estate): readonly string[] | undefined {
  const used = Object.values(estate.environments)
    .filter((environment) => environment.region === region && environment.target === 'alicloud')
    .map(({ network }) => network.zones)
    .sort((a, b) => b.length - a.length)[0];
  const letters = Object.hasOwn(SPARK_NETWORK_ZONES, region) ? SPARK_NETWORK_ZONES[region] : undefined;
  const known = used ?? (letters === undefined ? undefined : [...letters].map((letter) => zoneId(region, letter)));
  return known?.slice(0, count);
}

/** Where a copy is asked for, and where its source is. */
export interface Places {
  readonly estate: string;
  readonly environment: string;
  /** ISO date of the day. */
  readonly today: string;
  readonly from: { readonly region: string; readonly zones: readonly string[] };
  readonly to: { readonly region: string; readonly zones: readonly string[] };
}

/** What is to be made there. */
export interface Wanted {
  readonly businesses: readonly Business[];
  readonly shared: SharedModels;
}

interface Lack {
  readonly code: string;
  readonly message: string;
}

/** What services say against it there. */
function against({ businesses, shared }: Wanted, { estate, environment, today }: Places, place: Places['to']): Lack[] {
  const around = (owner: string, workloads: Around['workloads']): Around => ({
    estate,
    today,
    environment: { name: environment, production: false, ...place, schedules: 'paused' },
    owner,
    shared: undefined,
    workloads,
  });
  const ofShared = sectionsOf(shared, 'shared').flatMap(({ side, model }) =>
    side.rules
      .filter(({ code }) => code.includes('.region'))
      .flatMap((rule) => rule.find(model, around('shared', {})).map(({ code, message }) => ({ code, message: `shared: ${message}` }))),
  );
  const ofBusinesses = businesses.flatMap((business) => {
    const here = around(business.name, grantsOf(business.access));
    return sectionsOf(business, 'business').flatMap(({ side, model }) =>
      side.rules.flatMap((rule) => rule.find(model, here).map(({ code, message }) => ({ code, message: `${business.name}: ${message}` }))),
    );
  });
  return [...ofShared, ...ofBusinesses];
}

/**
 * What cannot be had in another region: every rule that holds where the source is and not there. The nearest
 * region in which all of them hold is named.
 */
export function notOffered(wanted: Wanted, places: Places, estate: Estate): Refusal[] {
  const before = new Set(against(wanted, places, places.from).map(({ code, message }) => code + message));
  const lacks = (place: Places['to']): Lack[] => against(wanted, places, place).filter(({ code, message }) => !before.has(code + message));
  const missing = lacks(places.to);
  if (missing.length === 0) return [];
  const count = places.to.zones.length;
  const nearest = byDistance(places.to.region, REGIONS).find((region) => {
    const zones = zonesIn(region, count, estate);
    return region !== places.to.region && zones !== undefined && lacks({ region, zones }).length === 0;
  });
  const fix =
    nearest === undefined
      ? 'choose fewer businesses with --business'
      : `the nearest region that has everything is ${nearest}: --region ${nearest}; or choose fewer businesses with --business`;
  return missing.map(({ message }) => ({ code: 'clone.region.service', message, fix }));
}

/** Services of which nobody lists the regions, where a copy is made in another one: whoever deploys it has to look. */
export function toLookUp({ businesses, shared }: Wanted, region: string): string[] {
  const used = [...businesses.flatMap((business) => sectionsOf(business, 'business')), ...sectionsOf(shared, 'shared')];
  const titles = used.filter(({ service, model }) => service.regions === 'unlisted' && !isEmpty(model)).map(({ service }) => service.title);
  return [...new Set(titles)].map(
    (title) => `no list of the regions of ${title} is known: see that it is offered in ${region} before you deploy`,
  );
}

const isEmpty = (model: object): boolean => Object.keys(model).length === 0;

import { REGIONS, SPARK_NETWORK_ZONES, zoneId } from '../../domain/facts/regions';
import { byDistance } from '../../domain/facts/places';
import type { Around } from '../../domain/rule';
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

interface Lack {
  readonly code: string;
  readonly message: string;
}

/** What services say against these businesses there. */
function against(businesses: readonly Business[], { estate, environment, today }: Places, place: Places['to']): Lack[] {
  return businesses.flatMap((business) => {
    const around: Around = {
      estate,
      today,
      environment: { name: environment, production: false, ...place, schedules: 'paused' },
      owner: business.name,
      shared: undefined,
      workloads: grantsOf(business.access),
    };
    return sectionsOf(business, 'business').flatMap(({ side, model }) =>
      side.rules.flatMap((rule) =>
        rule.find(model, around).map(({ code, message }) => ({ code, message: `${business.name}: ${message}` })),
      ),
    );
  });
}

/**
 * What of these businesses cannot be had in another region: every rule that holds where the source is and not there. The nearest
 * region in which all of them hold is named.
 */
export function notOffered(businesses: readonly Business[], places: Places, estate: Estate): Refusal[] {
  const before = new Set(against(businesses, places, places.from).map(({ code, message }) => code + message));
  const lacks = (place: Places['to']): Lack[] =>
    against(businesses, places, place).filter(({ code, message }) => !before.has(code + message));
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

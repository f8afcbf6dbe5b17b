import { stateBucket } from '../domain/names/scheme';
import { exact } from '../domain/scaled';
import type { PlainMap } from '../domain/schema/walk';
import { inFactor } from '../domain/units/quantity';
import { percentText } from '../domain/units/text';
import type { Environment } from '../model/model';
import { parseYaml } from '../model/read/parse-yaml';
import { copiedFrom, copyBusinesses } from './decide/business';
import type { Decision } from './decide/decision';
import { type DecidedEnvironment, decideEnvironment } from './decide/environment';
import { sayingsOf } from './decide/questions';
import type { Wanted } from './decide/regions';
import type { Copied } from './decide/sizes';
import { placeOf } from './network/place';
import type { Asked } from './request/check';
import type { CloneRequest } from './request/request';
import type { ClonedFrom } from './source';
import { profileTexts } from './written/profile-entries';

/** A copy as it would be, before anything is held against it. */
export interface Copy {
  readonly source: Environment;
  readonly sourceData: PlainMap;
  /** Where it is, with what stands against that. */
  readonly place: ReturnType<typeof placeOf>;
  /** Whether it is in another region than its source. */
  readonly isMoved: boolean;
  /** Names of the businesses that come along. */
  readonly selected: readonly string[];
  /** Those that the estate leaves out of every clone, each with the reason. */
  readonly leftOut: readonly Decision[];
  readonly copied: readonly Copied[];
  readonly businesses: ReturnType<typeof copyBusinesses>;
  readonly environment: DecidedEnvironment;
  /** Texts of profiles with values for the copy, with what stands against them. */
  readonly profiles: ReturnType<typeof profileTexts>;
  /** What its region has to offer. */
  readonly wanted: Wanted;
}

/** The copy that a request asks for, from a source that is there. */
export function copyOf(from: ClonedFrom, source: Environment, request: CloneRequest, { factor, expires }: Asked): Copy {
  const { estate, texts } = from;
  const { source: name, target } = request;
  const sayings = sayingsOf(from, request);
  const place = placeOf(from, source, request);
  const isMoved = place.region !== source.region;
  const scale = exact(source.scale * factor);
  // A business that is asked for by name comes along, whatever the estate says of all clones.
  const isLeftOut = (business: string): boolean => !request.businesses && sayings.leaveOut.has(business);
  const selected = Object.keys(source.businesses).filter(
    (business) => (request.businesses ?? [business]).includes(business) && !isLeftOut(business),
  );
  const copied = selected.map((business) => copiedFrom(business, texts, source.businesses[business] as Environment['businesses'][string]));
  const around = { estate: estate.name, environment: target, production: false, scale, schedules: 'paused', onRemoval: 'destroy' } as const;
  const businesses = copyBusinesses(copied, { source: name, target, factor, around, sayings });
  const sourceData = parseYaml(name, texts.get(`environments/${name}.yaml`) ?? '').data as PlainMap;
  const own = {
    ...place,
    sameRegion: !isMoved,
    state: source.state.kind === 'oss' ? { bucket: stateBucket(estate.name, target) } : { folder: source.state.folder },
    scale: percentText(inFactor(scale)),
    ...(expires !== undefined && { expires }),
    businesses: selected,
    ...(request.data === 'read-only' && { readsFrom: name }),
  };
  const withCopies = copied.flatMap(({ name: business, written }) => {
    const copy = businesses[business];
    return copy ? [{ written, copy }] : [];
  });
  return {
    source,
    sourceData,
    place,
    isMoved,
    selected,
    leftOut: Object.keys(source.businesses)
      .filter(isLeftOut)
      .map((what) => ({ what, does: 'skipped', why: sayings.leaveOut.get(what) ?? '' })),
    copied,
    businesses,
    environment: decideEnvironment(sourceData, own, sayings),
    profiles: profileTexts(withCopies, target, from.folder),
    wanted: { businesses: Object.values(businesses).map(({ model }) => model), shared: source.shared },
  };
}

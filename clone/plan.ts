import type { PlainMap } from '../domain/schema/walk';
import { inFactor } from '../domain/units/quantity';
import { percentText } from '../domain/units/text';
import { stateBucket } from '../domain/names/scheme';
import { exact } from '../domain/scaled';
import type { Environment } from '../model/model';
import { parseYaml } from '../model/read/parse-yaml';
import { copiedFrom, copyBusinesses } from './decide/business';
import type { Decision } from './decide/decision';
import { decideEnvironment } from './decide/environment';
import { decisionRefusals } from './decide/named-decisions';
import { asQuestions, keptNothing, sayingsOf } from './decide/questions';
import { notOffered, toLookUp } from './decide/regions';
import { environmentText } from './edit/environment-text';
import { foreignWords } from './leaks';
import { placeOf } from './network/place';
import { snapshotOf } from './refresh/made';
import { type Snapshot, snapshotFile, snapshotText } from './refresh/snapshot';
import type { CloneRecord } from './record/schema';
import { withRecord } from './record/write-record';
import type { Refusal } from './refusal';
import { checkRequest } from './request/check';
import type { CloneRequest } from './request/request';
import { lastDayOf } from './sweep/expired';
import { TTL } from './request/ttl';
import type { ClonedFrom } from './source';
import { headOf, othersWithout } from './write/texts';
import { fileOf } from './written/files';
import { profileTexts } from './written/profile-entries';

/** What a clone will be: the files it changes, by their path below the estate, and what was decided. */
export interface ClonePlan {
  readonly files: ReadonlyMap<string, string>;
  readonly decisions: readonly Decision[];
  readonly record: CloneRecord;
  /** What nobody could look up. */
  readonly warnings: readonly string[];
  /** What the copy is given by name, with the source's values: what it is compared with when the source changes. */
  readonly made: Snapshot;
  /** What is written of the source and may stand nowhere in what the copy makes. */
  readonly forbidden: readonly string[];
  readonly factor: number;
  readonly expires?: string;
}

/** Everything that stands against a clone, or what it will be. Nothing is read or written here. */
export function planClone(from: ClonedFrom, request: CloneRequest): ClonePlan | readonly Refusal[] {
  const day = dayOf(from, request);
  const asked = checkRequest(from, request, day);
  const { estate, texts } = from;
  const { source: name, target } = request;
  const source = Object.hasOwn(estate.environments, name) ? estate.environments[name] : undefined;
  if (!source) return asked.refusals;
  const { refusals: nowhere, ...place } = placeOf(from, source, request);

  const scale = exact(source.scale * asked.factor);
  const sayings = sayingsOf(from, request);
  // A business that is asked for by name comes along, whatever the estate says of all clones.
  const unasked = Object.keys(source.businesses).filter((business) => !request.businesses && sayings.leaveOut.has(business));
  const selected = Object.keys(source.businesses).filter(
    (business) => (request.businesses ?? [business]).includes(business) && !unasked.includes(business),
  );
  const copied = selected.map((business) => copiedFrom(business, texts, source.businesses[business] as Environment['businesses'][string]));
  const around = {
    estate: estate.name,
    environment: target,
    production: false,
    scale,
    schedules: 'paused',
    onRemoval: 'destroy',
  } as const;
  const businesses = copyBusinesses(copied, { source: name, target, factor: asked.factor, around, sayings });
  const sourceData = parseYaml(name, texts.get(`environments/${name}.yaml`) ?? '').data as PlainMap;
  const environment = decideEnvironment(
    sourceData,
    {
      ...place,
      sameRegion: place.region === source.region,
      state: source.state.kind === 'oss' ? { bucket: stateBucket(estate.name, target) } : { folder: source.state.folder },
      scale: percentText(inFactor(scale)),
      ...(asked.expires !== undefined && { expires: asked.expires }),
      businesses: selected,
      ...(request.data === 'read-only' && { readsFrom: name }),
    },
    sayings,
  );
  const profiles = profileTexts(
    copied.flatMap(({ name: business, written }) => {
      const copy = businesses[business];
      return copy ? [{ written, copy }] : [];
    }),
    target,
    from.folder,
  );
  const { region, zones } = source.network.zones.length > 0 ? { region: source.region, zones: source.network.zones } : place;
  const wanted = { businesses: Object.values(businesses).map(({ model }) => model), shared: source.shared };
  const refusals = [
    ...asked.refusals,
    ...decisionRefusals(from),
    ...nowhere,
    ...profiles.refusals,
    ...(place.region === source.region || nowhere.length > 0
      ? []
      : notOffered(wanted, { estate: estate.name, environment: target, today: request.today, from: { region, zones }, to: place }, estate)),
    ...asQuestions(from, name, [...environment.questions, ...Object.values(businesses).flatMap(({ questions }) => questions)]),
  ];
  if (refusals.length > 0) return refusals;

  const made = snapshotOf(sourceData, environment.content, copied, businesses, name);
  const record: CloneRecord = recordOf({ ...request, today: day }, place, selected);
  const files = new Map<string, string>();
  for (const [business, { text }] of Object.entries(businesses)) files.set(fileOf(business), text);
  for (const [path, text] of profiles.files) files.set(path, text);
  for (const [path, text] of othersWithout(new Map([...texts, ...profiles.files]), selected, name, target)) files.set(path, text);
  files.set(from.record, withRecord(texts.get(from.record), target, record));
  files.set(snapshotFile(target), snapshotText(name, target, made));
  files.set(`environments/${target}.yaml`, environmentText(environment.content, headOf(texts, { ...request, today: day }, asked.expires)));
  const decisions = [
    ...unasked.map((what): Decision => ({ what, does: 'skipped', why: sayings.leaveOut.get(what) ?? '' })),
    ...environment.decisions,
    ...Object.values(businesses).flatMap(({ decisions: decided }) => decided),
  ];
  return {
    files: new Map([...files].filter(([path, text]) => texts.get(path) !== text)),
    decisions,
    warnings: [...(place.region === source.region ? [] : toLookUp(wanted, place.region)), ...keptNothing(request.keep ?? [], decisions)],
    made,
    forbidden: foreignWords(sourceData, Object.fromEntries(copied.map(({ name: business, data }) => [business, data])), decisions),
    record,
    factor: asked.factor,
    ...(asked.expires !== undefined && { expires: asked.expires }),
  };
}

/** A clone that lies elsewhere and is refreshed keeps its last day, until that is over. */
function dayOf({ clones, elsewhere }: ClonedFrom, { target, today }: CloneRequest): string {
  const record = elsewhere.has(target) ? clones.clones[target] : undefined;
  return record === undefined || (lastDayOf(record) ?? today) < today ? today : record.made;
}

/** How a request is remembered: who asks for the same again is told that it is there. */
function recordOf(
  request: CloneRequest,
  place: { readonly region: string; readonly cidr: string },
  businesses: readonly string[],
): CloneRecord {
  const { source, scale = '1', ttl = TTL, keep = [], zones = [], data, today } = request;
  const { region, cidr } = place;
  return {
    of: source,
    made: today,
    region,
    cidr,
    scale,
    ttl,
    businesses: [...businesses],
    keep: [...keep],
    zones: [...zones],
    ...(data === 'read-only' && { data }),
  };
}

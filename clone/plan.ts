import { type Copy, copyOf } from './copy';
import type { Decision } from './decide/decision';
import { decisionRefusals } from './decide/named-decisions';
import { asQuestions, keptNothing } from './decide/questions';
import { notOffered, toLookUp } from './decide/regions';
import { environmentText } from './edit/environment-text';
import { foreignWords } from './leaks';
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
  const source = Object.hasOwn(from.estate.environments, request.source) ? from.estate.environments[request.source] : undefined;
  if (!source) return asked.refusals;
  const copy = copyOf(from, source, request, asked);
  const refusals = [...asked.refusals, ...decisionRefusals(from), ...refusalsOf(copy, from, request)];
  if (refusals.length > 0) return refusals;

  const made = snapshotOf(copy.sourceData, copy.environment.content, copy.copied, copy.businesses, request.source);
  const dated = { ...request, today: day };
  const decisions = decisionsOf(copy);
  return {
    files: changedFiles(copy, from, dated, asked.expires, made),
    decisions,
    warnings: [...(copy.isMoved ? toLookUp(copy.wanted, copy.place.region) : []), ...keptNothing(request.keep ?? [], decisions)],
    made,
    forbidden: foreignWords(copy.sourceData, Object.fromEntries(copy.copied.map(({ name, data }) => [name, data])), decisions),
    record: recordOf(dated, copy.place, copy.selected),
    factor: asked.factor,
    ...(asked.expires !== undefined && { expires: asked.expires }),
  };
}

/** What stands against a copy: its place, profiles that others take, what its region does not offer, and what nobody decided. */
function refusalsOf(
  { source, place, isMoved, businesses, environment, profiles, wanted }: Copy,
  from: ClonedFrom,
  { source: name, target, today }: CloneRequest,
): Refusal[] {
  const questions = [...environment.questions, ...Object.values(businesses).flatMap((business) => business.questions)];
  const { region, zones } = source.network.zones.length > 0 ? { region: source.region, zones: source.network.zones } : place;
  const places = { estate: from.estate.name, environment: target, today, from: { region, zones }, to: place };
  return [
    ...place.refusals,
    ...profiles.refusals,
    ...(isMoved && place.refusals.length === 0 ? notOffered(wanted, places, from.estate) : []),
    ...asQuestions(from, name, questions),
  ];
}

const decisionsOf = ({ leftOut, environment, businesses }: Copy): Decision[] => [
  ...leftOut,
  ...environment.decisions,
  ...Object.values(businesses).flatMap(({ decisions }) => decisions),
];

/** Texts of the files that a clone makes or changes, by their path below the estate. */
function changedFiles(
  { place, selected, businesses, environment, profiles }: Copy,
  { texts, record }: ClonedFrom,
  request: CloneRequest,
  expires: string | undefined,
  made: Snapshot,
): ReadonlyMap<string, string> {
  const { source, target } = request;
  const files = new Map([
    ...Object.entries(businesses).map(([business, { text }]) => [fileOf(business), text] as const),
    ...profiles.files,
    ...othersWithout(new Map([...texts, ...profiles.files]), selected, source, target),
    [record, withRecord(texts.get(record), target, recordOf(request, place, selected))],
    [snapshotFile(target), snapshotText(source, target, made)],
    [`environments/${target}.yaml`, environmentText(environment.content, headOf(texts, request, expires))],
  ]);
  return new Map([...files].filter(([path, text]) => texts.get(path) !== text));
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

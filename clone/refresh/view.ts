import { suggestion } from '../../domain/nearest';
import { eachByEnvironment, isMap, type PlainMap } from '../../domain/schema/walk';
import { businessFile } from '../../model/files/business';
import { parseYaml } from '../../model/read/parse-yaml';
import { flowText } from '../edit/yaml-text';
import { type ClonePlan, planClone } from '../plan';
import type { CloneRecord } from '../record/schema';
import type { Refusal } from '../refusal';
import type { CloneRequest } from '../request/request';
import type { ClonedFrom } from '../source';
import { withoutEnvironments } from '../sweep/without';
import { fileOf } from '../written/files';
import { writtenBusiness } from '../written/written-business';
import { type Leaves, ENVIRONMENT, pathText, takenLeaves } from './leaves';
import { type Snapshot, readSnapshot, snapshotFile } from './snapshot';
import { type Step, threeWay } from './three-way';

/** How far a copy is out of step with its source, and what it would be today. */
export interface View {
  readonly record: CloneRecord;
  readonly request: CloneRequest;
  readonly steps: readonly Step[];
  readonly then: Snapshot;
  readonly today: ClonePlan;
}

/** Compares a clone as it was made, as it would be made today, and as it is; or says why that cannot be. */
export function viewOf(from: ClonedFrom, target: string, keep: readonly string[] = []): View | readonly Refusal[] {
  const { texts, clones } = from;
  const record = Object.hasOwn(clones.clones, target) ? clones.clones[target] : undefined;
  if (!record || !texts.has(`environments/${target}.yaml`)) {
    const known = Object.keys(clones.clones).filter((name) => texts.has(`environments/${name}.yaml`));
    return [{ code: 'clone.refresh.unknown', message: `'${target}' is no clone of this estate`, fix: suggestion(target, known) }];
  }
  const then = readSnapshot(texts.get(snapshotFile(target)));
  const request = requestOf(target, record, from, then, keep);
  const today = planClone(before(from, target), request);
  if (!('files' in today)) return today;
  const copy = copyLeaves(texts, target, [...new Set([...record.businesses, ...today.record.businesses])]);
  // Of a clone that was made before anybody wrote down what it was, it is taken as it is.
  const base: Snapshot = then ?? new Map([...copy].map(([path, text]) => [path, { copy: text }]));
  const steps = threeWay(base, today.made, copy);
  return { record, request, steps, then: base, today };
}

/** The estate as it is without the clone. */
function before({ estate, texts, clones, ...rest }: ClonedFrom, target: string): ClonedFrom {
  const files = new Map(texts);
  for (const [path, text] of withoutEnvironments(texts, [target])) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  const without = <T>(named: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(named).filter(([name]) => name !== target));
  return {
    ...rest,
    estate: { ...estate, environments: without(estate.environments) },
    texts: files,
    clones: { ...clones, clones: without(clones.clones) },
  };
}

function requestOf(
  target: string,
  record: CloneRecord,
  { estate }: ClonedFrom,
  then: Snapshot | undefined,
  keep: readonly string[],
): CloneRequest {
  const { of, made, region, scale, ttl, businesses, zones } = record;
  const has = Object.keys(estate.environments[of]?.businesses ?? {});
  // Who had all of them is asked about those that came.
  const had = then?.get(pathText(ENVIRONMENT, ['businesses']))?.source;
  const wasAll = had === flowText(businesses);
  return {
    source: of,
    target,
    region,
    scale,
    ttl,
    today: made,
    keep: [...record.keep, ...keep],
    ...(zones.length > 0 && { zones }),
    ...(record.data !== undefined && { data: record.data }),
    businesses: wasAll ? has : businesses.filter((name) => has.includes(name)),
  };
}

/** What is written for a copy, as it stands. */
function copyLeaves(texts: ClonedFrom['texts'], target: string, businesses: readonly string[]): Leaves {
  const content = parseYaml(target, texts.get(`environments/${target}.yaml`) ?? '').data as PlainMap;
  const found = new Map(takenLeaves(content));
  const profiles = businesses.flatMap((name) => writtenBusiness(name, texts).profile?.owner ?? []);
  for (const name of new Set([...businesses, ...profiles])) {
    eachByEnvironment(businessFile, parseYaml(name, texts.get(fileOf(name)) ?? '').data, (path, value) => {
      if (isMap(value) && Object.hasOwn(value, target)) found.set(pathText(name, path), flowText(value[target]));
    });
  }
  return found;
}

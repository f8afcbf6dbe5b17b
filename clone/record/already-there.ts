import type { CloneRequest } from '../request/request';
import { TTL } from '../request/ttl';
import type { ClonedFrom } from '../source';

/** Whether the very clone that is asked for was made before. Days go by: its last day is the one it was given. */
export function alreadyThere({ estate, texts, clones }: ClonedFrom, request: CloneRequest): boolean {
  const { source, target, scale = '1', ttl = TTL, keep = [], data = 'none' } = request;
  const record = Object.hasOwn(clones.clones, target) ? clones.clones[target] : undefined;
  if (!record || !texts.has(`environments/${target}.yaml`)) return false;
  const region = request.region ?? estate.environments[source]?.region;
  const businesses = request.businesses ?? Object.keys(estate.environments[source]?.businesses ?? {});
  const same = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();
  return (
    record.of === source &&
    record.region === region &&
    record.scale === scale &&
    record.ttl === ttl &&
    (record.data ?? 'none') === data &&
    same(record.businesses, businesses) &&
    same(record.keep, keep)
  );
}

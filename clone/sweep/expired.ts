import type { Environment } from '../../model/model';
import type { Clones, CloneRecord } from '../record/schema';
import { daysBetween, lastDay } from '../request/ttl';
import { compare } from '../../domain/text/compare';

/** An environment whose last day is over, or a clone whose file is gone. */
export interface Expired {
  readonly environment: string;
  /** `gone`: only the record or its states know of it. */
  readonly file: 'there' | 'gone';
  /** ISO date of its last day, where one is known. */
  readonly expires?: string;
  /** How many days it is over; less than 1 for a clone that is gone before its time. */
  readonly over?: number;
  readonly record?: CloneRecord;
}

/** What of an estate is looked at. */
export interface Known {
  readonly environments: Readonly<Record<string, Pick<Environment, 'name' | 'expires'>>>;
  readonly clones: Clones['clones'];
  /** Clones of which no file is expected: they are over when their last day is. */
  readonly elsewhere?: ReadonlySet<string>;
  /** One that is over whatever its last day. */
  readonly only?: string;
  /** Environments that nothing describes and that still hold something, each with the last day that its tags tell. */
  readonly held: ReadonlyMap<string, string | undefined>;
}

/** Everything that is to be swept on `at`: the longest over first. */
export function expiredOn(at: string, { environments, clones, held, elsewhere = new Set(), only }: Known): Expired[] {
  const described = Object.values(environments).filter(({ name, expires }) => name === only || (expires !== undefined && expires < at));
  const gone = [...new Set([...Object.keys(clones), ...held.keys()])]
    .filter((name) => !Object.hasOwn(environments, name))
    .filter((name) => !elsewhere.has(name) || name === only || (lastDayOf(clones[name]) ?? at) < at);
  return [
    ...described.map(({ name, expires }) => expired(at, name, 'there', expires, clones[name])),
    ...gone.map((name) => expired(at, name, 'gone', lastDayOf(clones[name]) ?? held.get(name), clones[name])),
  ]
    .filter(({ environment }) => only === undefined || environment === only)
    .sort((a, b) => (b.over ?? 0) - (a.over ?? 0) || compare(a.environment, b.environment));
}

function expired(
  at: string,
  environment: string,
  file: Expired['file'],
  expires: string | undefined,
  record: CloneRecord | undefined,
): Expired {
  return {
    environment,
    file,
    ...(expires !== undefined && { expires, over: daysBetween(expires, at) }),
    ...(record && { record }),
  };
}

/** The last day that a clone was given on the day it was made. */
export function lastDayOf(record: CloneRecord | undefined): string | undefined {
  const day = record && lastDay(record.ttl, record.made);
  return day && 'expires' in day ? day.expires : undefined;
}

import type { Edges } from './edges';
import type { HiddenTexts } from './secret';

/** What a log line may hold: plain values only, so that no object with something secret inside gets in by accident. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined | readonly string[]>>;

/** Writes one JSON object per line: `time`, `level`, `event`, the fields of the invocation, the fields of the event. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
  /** The same log with more fields on every line. */
  with(fields: LogFields): Log;
}

/** A log on the edge's output; every line is scrubbed of `hidden` texts. */
export function createLog(edges: Pick<Edges, 'now' | 'write'>, hidden: HiddenTexts, invocation: LogFields = {}): Log {
  const line =
    (level: string) =>
    (event: string, fields: LogFields = {}): void => {
      const time = new Date(edges.now()).toISOString();
      edges.write(hidden.scrub(JSON.stringify({ time, level, event, ...invocation, ...fields })));
    };
  return {
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    with: (fields) => createLog(edges, hidden, { ...invocation, ...fields }),
  };
}

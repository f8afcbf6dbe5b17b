import { createWriteStream, type WriteStream } from 'node:fs';

/** One call of Terraform to a provider. */
export interface CallRecord {
  /** ISO time. */
  readonly at: string;
  readonly provider: string;
  /** Which Terraform state; empty if the caller did not say. */
  readonly label: string;
  readonly connection: string;
  /** Name of the call in the protocol, for example `ApplyResourceChange`. */
  readonly call: string;
  readonly type?: string;
  /** `create`, `update` or `delete` of an apply. */
  readonly operation?: string;
  readonly id?: string;
  readonly ms: number;
  /** Summaries of what went wrong. */
  readonly errors?: readonly string[];
}

/** A file that gets a JSON line per call, or a function that gets the call. */
export type LogTarget = string | ((record: CallRecord) => void);

export interface CallLog {
  write(record: CallRecord): void;
  close(): Promise<void>;
}

export function openLog(target: LogTarget | undefined): CallLog {
  if (target === undefined) return { write: () => undefined, close: async () => undefined };
  if (typeof target === 'function') return { write: target, close: async () => undefined };
  const stream: WriteStream = createWriteStream(target, { flags: 'a', mode: 0o600 });
  return {
    write: (record) => void stream.write(`${JSON.stringify(record)}\n`),
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  };
}

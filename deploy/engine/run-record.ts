import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ProcessIdentity } from './process-identity';

/** Folder beside `cdk.tf.json` for what runs leave: plan, output of Terraform, records. */
export const RUN_FOLDER = '.run';
const FILE = 'running.json';

/** A Terraform that was started and whose end was not seen. */
export interface RunRecord {
  /** For example `apply`. */
  readonly command: string;
  /** Absent when the starter died between writing this and starting it. */
  readonly process?: ProcessIdentity;
}

/** The folder for what runs in the stack's folder `dir` leave; made if it is not there. Nobody else may read it: plans hold secrets in clear text. */
export function runFolder(dir: string): string {
  const folder = join(dir, RUN_FOLDER);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Writes it whole or not at all, also where the power goes: it is on the disk before it has its name. */
export function writeRecord(dir: string, record: RunRecord): void {
  const file = join(runFolder(dir), FILE);
  const opened = openSync(`${file}.new`, 'w', 0o600);
  try {
    writeFileSync(opened, JSON.stringify(record));
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  renameSync(`${file}.new`, file);
}

/** Where a call of Terraform prints to, and what it says of errors. */
export const outputFiles = (dir: string, command: string): readonly [out: string, error: string] => [
  join(runFolder(dir), `${command}.out`),
  join(runFolder(dir), `${command}.err`),
];

/** Removes what a killed run printed and planned: every value of a state is in it, in clear text. */
export function dropSecrets(dir: string): void {
  const folder = join(dir, RUN_FOLDER);
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder)) if (/\.(out|err|tfplan)$/.test(file)) rmSync(join(folder, file), { force: true });
}

export const removeRecord = (dir: string): void => rmSync(join(dir, RUN_FOLDER, FILE), { force: true });

/**
 * What an earlier run left behind because it was killed; undefined if it ended properly. A file that a power cut left empty or half
 * written tells of no run: no process outlives a power cut.
 */
export function leftRecord(dir: string): RunRecord | undefined {
  const file = join(dir, RUN_FOLDER, FILE);
  return existsSync(file) ? recordOf(readFileSync(file, 'utf8')) : undefined;
}

function recordOf(text: string): RunRecord | undefined {
  try {
    const read = JSON.parse(text) as Partial<RunRecord> | null;
    const { command, process: started } = read ?? {};
    if (typeof command !== 'string') return undefined;
    return typeof started?.pid === 'number' && typeof started.started === 'string' ? { command, process: started } : { command };
  } catch {
    return undefined;
  }
}

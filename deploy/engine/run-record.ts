import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** Writes it whole or not at all. */
export function writeRecord(dir: string, record: RunRecord): void {
  const file = join(runFolder(dir), FILE);
  writeFileSync(`${file}.new`, JSON.stringify(record));
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

/** What an earlier run left behind because it was killed; undefined if it ended properly. */
export function leftRecord(dir: string): RunRecord | undefined {
  const file = join(dir, RUN_FOLDER, FILE);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunRecord) : undefined;
}

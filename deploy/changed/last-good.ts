import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RUN_FOLDER, runFolder } from '../engine/run-record';
import type { StateStamp } from './state-stamp';

const FILE = 'last-good.json';
const VERSION = 1;

/** What the last good run of a stack in this folder saw and left. */
export interface LastGood extends StateStamp {
  /** Of everything that a plan is made from but states and the account: {@link ./surface}. */
  readonly surface: string;
}

/** Writes it whole or not at all; nobody else may read it. */
export function keepLastGood(dir: string, { surface, lineage, serial }: LastGood): void {
  const file = join(runFolder(dir), FILE);
  writeFileSync(`${file}.new`, JSON.stringify({ version: VERSION, surface, lineage, serial }), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Called before anything is applied, because an apply may end half-way. */
export const forgetLastGood = (dir: string): void => rmSync(join(dir, RUN_FOLDER, FILE), { force: true });

/** Undefined where there is none that can be trusted. */
export function lastGood(dir: string): LastGood | undefined {
  const file = join(dir, RUN_FOLDER, FILE);
  if (!existsSync(file)) return undefined;
  try {
    const { version, surface, lineage, serial } = JSON.parse(readFileSync(file, 'utf8')) as Partial<LastGood> & {
      readonly version?: number;
    };
    if (version !== VERSION || surface === undefined || lineage === undefined || serial === undefined) return undefined;
    return { surface, lineage, serial };
  } catch {
    return undefined;
  }
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEPLOYED_OUTPUT, deployedRecord } from '../../domain/deployed';
import { type JsonObject, type StackDocument, type StackState, describedData } from '../../plan';
import { runFolder } from '../engine/run-record';

const FILE = 'deployed.json';

/** Keeps what protects the data of a stack that is now deployed as `document` describes it, for when the description is gone. */
export function remember(dir: string, estate: string, document: StackDocument): void {
  writeFileSync(join(runFolder(dir), FILE), JSON.stringify(deployedRecord(estate, '', describedData(document))));
}

/** The state with the record of its last deployment. One that has a record of its own needs none. */
export function remembered(dir: string, state: StackState): StackState {
  const file = join(runFolder(dir), FILE);
  if (Object.hasOwn(state.outputs, DEPLOYED_OUTPUT) || !existsSync(file)) return state;
  const record = recordFrom(readFileSync(file, 'utf8'));
  return record === undefined ? state : { ...state, outputs: { ...state.outputs, [DEPLOYED_OUTPUT]: record } };
}

/** A record that a kill tore is none: what nothing else speaks for is kept. */
function recordFrom(text: string): JsonObject | undefined {
  try {
    return JSON.parse(text) as JsonObject;
  } catch {
    return undefined;
  }
}

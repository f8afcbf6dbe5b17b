import { basename } from 'node:path';
import type { StackDocument } from './stack-folder';

/** One output that a stack reads; of a map perhaps only one key. */
export interface OutputRead {
  readonly output: string;
  readonly key?: string;
}

/** What a stack reads of another; `all` where it cannot be told. */
export type OutputsRead = readonly OutputRead[] | 'all';

/** A reference in JSON text, with every step behind the data source: `.outputs.kafka[\"id\"]`. */
const REFERENCE = /terraform_remote_state\.([\w-]+)((?:\.[\w-]+|\[\\?"[^"\\]*\\?"\])*)/g;
const STEP = /\.([\w-]+)|\[\\?"([^"\\]*)\\?"\]/g;

/** The outputs of stack `need` that a document names. */
export function outputsRead(document: StackDocument, need: string): OutputsRead {
  const ids = new Set(sourcesOf(document, need));
  const paths = [...JSON.stringify(document).matchAll(REFERENCE)]
    .filter(([, id = '']) => ids.has(id))
    .map(([, , path = '']) => [...path.matchAll(STEP)].map(([, dotted, quoted]) => dotted ?? quoted ?? ''));
  if (paths.some(([first, output]) => first !== 'outputs' || output === undefined)) return 'all';
  const reads = paths.map(([, output = '', key]): OutputRead => ({ output, ...(key === undefined ? {} : { key }) }));
  return [...new Map(reads.map((read) => [JSON.stringify(read), read])).values()];
}

/** Names of the data sources that read the state of stack `need`. */
export const sourcesOf = (document: StackDocument, need: string): string[] =>
  Object.entries(document.data?.['terraform_remote_state'] ?? {})
    .filter(([, { config = {} }]) => liesAt(config, need))
    .map(([id]) => id);

/** Whether every state that the document reads is that of one of these stacks. */
export const readsOnly = (document: StackDocument, needs: readonly string[]): boolean =>
  Object.values(document.data?.['terraform_remote_state'] ?? {}).every(({ config = {} }) => needs.some((need) => liesAt(config, need)));

/** A state's file or object is called like its stack. */
const liesAt = (config: Readonly<Record<string, unknown>>, stack: string): boolean =>
  Object.values(config).some((value) => typeof value === 'string' && basename(value) === `${stack}.tfstate`);

/** Whether outputs that are there have what is read. */
export function holds(outputs: Readonly<Record<string, unknown>>, { output, key }: OutputRead): boolean {
  if (!Object.hasOwn(outputs, output)) return false;
  const value = outputs[output];
  return key === undefined || typeof value !== 'object' || value === null || Object.hasOwn(value, key);
}

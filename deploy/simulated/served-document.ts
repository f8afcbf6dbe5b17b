import { existsSync, readFileSync } from 'node:fs';
import { isTorn, localStateOf } from '../engine/local-state';
import { type StackFolder, readDocument } from '../stacks/stack-folder';

interface RawState {
  readonly resources?: readonly { readonly mode: string; readonly type: string }[];
}

/**
 * What a simulated cloud has to serve for a stack: the types of its document, and of what was read when it was applied last. Terraform asks
 * for their schemas when it prints a plan of a part of the stack; a real provider has them all.
 */
export function servedDocument(stack: StackFolder): Readonly<Record<string, unknown>> {
  const document = readDocument(stack);
  const read = Object.fromEntries(typesRead(localStateOf(document)).map((type) => [type, {}]));
  return { ...document, data: { ...read, ...document.data } };
}

function typesRead(state: string | undefined): string[] {
  if (state === undefined || !existsSync(state) || isTorn(state)) return [];
  const { resources = [] } = JSON.parse(readFileSync(state, 'utf8')) as RawState;
  return resources.filter(({ mode }) => mode === 'data').map(({ type }) => type);
}

import { isDeepStrictEqual } from 'node:util';
import { outputsRead, sourcesOf } from '../stacks/outputs-read';
import type { StackDocument } from '../stacks/stack-folder';

type Outputs = Readonly<Record<string, unknown>>;

interface RawState {
  readonly resources?: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly { readonly attributes?: { readonly outputs?: { readonly value?: Outputs } } }[];
  }[];
}

/** Whether the outputs of `need` that a stack reads are still what it read when it was applied last; its state has kept those. */
export function readsTheSame(state: string, document: StackDocument, need: string, now: Outputs): boolean {
  const sources = sourcesOf(document, need);
  if (sources.length === 0) return true;
  const reads = outputsRead(document, need);
  const { resources = [] } = JSON.parse(state) as RawState;
  return sources.every((source) => {
    const kept = resources.find(({ mode, type, name }) => mode === 'data' && type === 'terraform_remote_state' && name === source);
    const saw = kept?.instances[0]?.attributes?.outputs?.value;
    if (saw === undefined) return false;
    if (reads === 'all') return isDeepStrictEqual(saw, now);
    return reads.every(({ output, key }) => isDeepStrictEqual(valueIn(saw, output, key), valueIn(now, output, key)));
  });
}

function valueIn(outputs: Outputs, output: string, key: string | undefined): unknown {
  const value = outputs[output];
  return key === undefined || typeof value !== 'object' || value === null ? value : (value as Outputs)[key];
}

/**
 * Whether the outputs of a state are those that its document says, as far as the document says values. If they are not, another description
 * was applied since.
 */
export const tellsTheSame = (outputs: Outputs, { output = {} }: StackDocument): boolean =>
  Object.entries(output).every(([name, { value }]) => /\$\{|%\{/.test(JSON.stringify(value)) || isDeepStrictEqual(outputs[name], value));

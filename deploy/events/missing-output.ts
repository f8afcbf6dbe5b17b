import type { Diagnostic } from './event';

/** An output that is read and not there. */
export interface MissingOutput {
  /** Name of the data source that reads the other state. */
  readonly source: string;
  /** `vswitches["cn-hangzhou-k"]`. */
  readonly output: string;
}

/** What the line of the configuration that Terraform quotes reads of another state; undefined where it reads none. */
export function missingOutputIn({ snippet }: Diagnostic): MissingOutput | undefined {
  const found = /data\.terraform_remote_state\.([\w-]+)\.outputs\.([\w-]+(?:\[\\?"[^"\\]*\\?"\])?)/.exec(snippet?.code ?? '');
  const [, source, output] = found ?? [];
  return source === undefined || output === undefined ? undefined : { source, output: output.replaceAll('\\', '') };
}

/** The stack whose state Terraform did not find, where it says which; all that are read otherwise. */
export function statesMissing(
  { address = '' }: Diagnostic,
  needs: readonly string[],
  sourceOf?: (name: string) => string | undefined,
): readonly string[] {
  const [, name = ''] = /^data\.terraform_remote_state\.([\w-]+)$/.exec(address) ?? [];
  const source = sourceOf?.(name);
  return source === undefined ? needs : [source];
}

import type { Path } from '@lakewright/provider-knowledge/planning/path';

/** A message for the person who runs Terraform. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail?: string;
  readonly path?: Path;
}

const SEVERITY = { error: 1, warning: 2 } as const;

export interface DynamicValue {
  readonly msgpack?: Uint8Array;
  readonly json?: Uint8Array;
}

export function diagnosticMessage({ severity, summary, detail = '', path }: Diagnostic): object {
  return { severity: SEVERITY[severity], summary, detail, ...(path !== undefined && { attribute: pathMessage(path) }) };
}

export function pathMessage(path: Path): object {
  return { steps: path.map((step) => (typeof step === 'number' ? { element_key_int: step } : { attribute_name: step })) };
}

export function failure(summary: string, detail?: string): Diagnostic {
  return { severity: 'error', summary, ...(detail !== undefined && { detail }) };
}

/** The lines of `terraform plan -json` and `apply -json` that we read; others are left alone. */
export type TerraformEvent =
  | {
      readonly type: 'planned_change';
      readonly change: { readonly resource: ResourceName; readonly action: PlannedAction };
    }
  | { readonly type: 'refresh_start' | 'refresh_complete'; readonly hook: { readonly resource: ResourceName } }
  | {
      readonly type: 'apply_start' | 'apply_complete' | 'apply_errored';
      readonly hook: { readonly resource: ResourceName; readonly action: AppliedAction };
    }
  | { readonly type: 'change_summary'; readonly changes: { readonly operation: string; readonly import?: number } }
  | { readonly type: 'outputs'; readonly outputs: Readonly<Record<string, OutputChange>> }
  | { readonly type: 'diagnostic'; readonly diagnostic: Diagnostic };

export interface ResourceName {
  /** For example `alicloud_vpc.Network_Vpc`. */
  readonly addr: string;
  readonly resource_type: string;
}

/** `move`, `import` and `forget` change the state alone. */
export type PlannedAction = 'noop' | 'create' | 'read' | 'update' | 'replace' | 'delete' | 'move' | 'import' | 'forget';
export type AppliedAction = 'create' | 'read' | 'update' | 'delete';

export interface OutputChange {
  readonly sensitive: boolean;
  /** In plans; an applied output has a value instead. */
  readonly action?: 'noop' | 'create' | 'update' | 'delete';
}

/** An error or warning in Terraform's own words. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly detail?: string;
  /** The resource it is about, where Terraform knows. */
  readonly address?: string;
  /** The line of the configuration it is about. */
  readonly snippet?: { readonly code: string };
}

const KNOWN: ReadonlySet<string> = new Set<TerraformEvent['type']>([
  'planned_change',
  'refresh_start',
  'refresh_complete',
  'apply_start',
  'apply_complete',
  'apply_errored',
  'change_summary',
  'outputs',
  'diagnostic',
]);

/** One line of output; undefined when it is none of ours, a torn one, or plain text. */
export function parseEvent(line: string): TerraformEvent | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const event = JSON.parse(line) as { readonly type?: unknown };
    return typeof event.type === 'string' && KNOWN.has(event.type) ? (event as TerraformEvent) : undefined;
  } catch {
    return undefined;
  }
}

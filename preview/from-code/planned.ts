import type { Path } from '@lakewright/provider-knowledge/planning/path';
import type { ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import type { PlanAction } from '../../plan';

/** What is to be done with one resource. */
export interface Planned {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly actions: readonly PlanAction[];
  readonly prior: ObjectValue | null;
  readonly planned: ObjectValue | null;
  readonly replace: readonly Path[];
  readonly reason?: string;
  readonly movedFrom?: string;
  readonly importing?: string;
  /** Stacks that have to be applied before everything of it is known. */
  readonly after: readonly string[];
}

/** Resources that are there, by address. */
export type Held = ReadonlyMap<string, ObjectValue>;

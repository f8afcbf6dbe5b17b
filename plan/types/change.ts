import type { Json, JsonObject, Step } from './json';

/** What a plan says about one resource, in Terraform's own words; a replacement is two of them, in the order of the work. */
export type PlanAction = 'no-op' | 'create' | 'read' | 'update' | 'delete' | 'forget';

/** What is done in one word. */
export type Action = PlanAction | 'replace';

/** The body of a planned change: values before and after, and marks of the same shape. */
export interface ChangeBody {
  readonly actions: readonly PlanAction[];
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
  /** `true` where a value is known only after the apply. */
  readonly after_unknown: Json;
  /** `true` where a value is sensitive. */
  readonly before_sensitive: Json;
  readonly after_sensitive: Json;
  /** Paths whose change replaces the resource. */
  readonly replace_paths?: readonly (readonly Step[])[];
  readonly importing?: { readonly id?: string };
}

/** A resource inside a ROS template: the change is that resource's, the address that of its `alicloud_ros_stack`. */
export interface InnerResource {
  /** Logical id in the template. */
  readonly id: string;
  /** For example `ALIYUN::EMR::SparkWorkspace`. */
  readonly type: string;
  /** `DeletionPolicy: Retain`: it stays in the cloud when its template lets go of it. */
  readonly retained: boolean;
}

/** One planned change of one resource: an entry of `resource_changes` of `terraform show -json`, with its stack. */
export interface Change {
  readonly stack: string;
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly index?: string | number;
  /** Set where only the address changes, or changes too. */
  readonly previous_address?: string;
  /** Set for a leftover of a replacement that was made before its forerunner was destroyed. */
  readonly deposed?: string;
  /** Why, in Terraform's words: `replace_because_tainted`, `delete_because_no_resource_config` ... */
  readonly action_reason?: string;
  readonly change: ChangeBody;
  readonly inner?: InnerResource;
}

/** What a change does, in one word. */
export function actionOf({ change: { actions } }: Change): Action {
  return actions.length > 1 ? 'replace' : (actions[0] ?? 'no-op');
}

/** Whether what is there is destroyed, be it for good or to be made anew. */
export const destroys = ({ change: { actions } }: Pick<Change, 'change'>): boolean => actions.includes('delete');

import type { CloudObject, JsonObject } from '../cloud/object';

/** A resource of a stack that is there. A type, as an interface is not known to be JSON. */
export type StackResource = {
  readonly type: string;
  /** What `Ref` gives. */
  readonly ref: string;
  readonly kind: string;
  readonly id: string;
  readonly properties: JsonObject;
  readonly retained: boolean;
  /** What the function answered that made it; it is no object of ROS. */
  readonly data?: JsonObject;
};

export type StackResources = Readonly<Record<string, StackResource>>;

/** Parameters as they were given, by name. */
export type Given = Readonly<Record<string, string>>;

/** Something that goes wrong on request, at one resource of a change. */
export type Trouble = { readonly at: string; readonly message: string; readonly ms: number };

/** A change of a stack that is under way. */
export type Doing = {
  readonly what: 'create' | 'update' | 'delete';
  readonly given: Given;
  /** What was there before, for who takes the change back. */
  readonly before: StackResources;
  /** Attributes of the stack before. @default - it was not there */
  readonly attributes?: JsonObject;
  /** Resources of the template that are as it says. */
  readonly done: readonly string[];
  readonly trouble?: Trouble;
};

/** What is there of a stack, also in the middle of a change. */
export const resourcesOf = ({ hidden }: CloudObject): StackResources => (hidden?.['resources'] ?? {}) as StackResources;

export const doingOf = ({ hidden }: CloudObject): Doing | undefined => hidden?.['doing'] as Doing | undefined;

/** The stack with what is there of it now, and what of it is under way. */
export function withResources(stack: CloudObject, resources: StackResources, doing?: Doing): CloudObject {
  const { doing: _, ...hidden } = stack.hidden ?? {};
  return { ...stack, hidden: { ...hidden, resources, ...(doing && { doing }) } };
}

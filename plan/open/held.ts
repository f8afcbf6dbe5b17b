import type { HeldResource } from '../types/state';
import { isObject, type Json, type JsonObject } from '../types/json';
import type { Marked } from './marked';
import { openedSide } from './side';

/** A resource of a template that a state holds. */
export interface HeldInner {
  /** Address of the `alicloud_ros_stack`. */
  readonly of: string;
  /** Logical id. */
  readonly id: string;
  readonly type: string;
  /** Without what nobody knows before ROS does, such as ids of other resources, and without secrets. */
  readonly properties: JsonObject;
}

/** What the templates in a state make, their parameters put in, in the order of the templates. */
export const heldInside = (resources: readonly HeldResource[]): readonly HeldInner[] =>
  resources
    .filter(({ type }) => type === 'alicloud_ros_stack')
    .flatMap(({ address, attributes, sensitive }) => {
      const opened = openedSide({ attributes, unknown: false, sensitive }) ?? [];
      return [...opened].map(([id, { type, properties }]) => ({ of: address, id, type, properties: plainIn(properties) }));
    });

function plainIn({ value, unknown, secret }: Marked): JsonObject {
  const plain = without(value, [unknown, secret]);
  return isObject(plain) ? plain : {};
}

/** The value without what has a mark. */
function without(value: Json, marks: readonly Json[]): Json | undefined {
  if (marks.includes(true)) return undefined;
  if (!isObject(value)) return value;
  const below = (name: string): readonly Json[] => marks.map((mark) => (isObject(mark) ? (mark[name] ?? false) : false));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]): [string, Json][] => {
      const plain = without(item, below(name));
      return plain === undefined ? [] : [[name, plain]];
    }),
  );
}

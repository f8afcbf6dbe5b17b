import { facts, isKnownType } from '@lakewright/provider-knowledge/facts';

/** Its parameters and template may hold secrets, but they are what the stack is: a stack with others is another one. */
const TOLD_APART_BY_SECRETS = 'alicloud_ros_stack';

const known = new Map<string, ReadonlySet<string>>();

/**
 * Attributes of a type that hold a secret, themselves or somewhere inside. Secrets are usually made by the same run and made anew when its
 * state was lost, so they must not tell one creation from its repetition.
 */
export function secretAttributes(type: string): ReadonlySet<string> {
  let names = known.get(type);
  if (names === undefined) known.set(type, (names = find(type)));
  return names;
}

function find(type: string): ReadonlySet<string> {
  if (type === TOLD_APART_BY_SECRETS || !isKnownType(type)) return new Set();
  const secret = [...facts(type).attributes()].filter(([, { secret: hidden, sensitive }]) => hidden === true || sensitive === true);
  return new Set(secret.map(([path]) => path.split('.')[0] ?? path));
}

/** Steps of an attribute's path: names, and keys of a map or of JSON in a text. What tells elements of a list apart is none. */
const STEPS = /\["([^"]+)"\]|[^.[\]]+/g;

/** The value that a state holds at the path of an attribute: `frontend_node_groups.cu`, `configs["retention.hours"]`. A list is its first element. */
export function heldValue(attributes: unknown, path: string): unknown {
  return [...path.matchAll(STEPS)].map(([whole, key]) => key ?? whole).reduce<unknown>(into, attributes);
}

function into(value: unknown, step: string): unknown {
  const inner = typeof value === 'string' ? jsonIn(value) : value;
  const one: unknown = Array.isArray(inner) ? inner[0] : inner;
  if (one === null || typeof one !== 'object' || !Object.hasOwn(one, step)) return undefined;
  return (one as Readonly<Record<string, unknown>>)[step];
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

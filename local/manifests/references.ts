type Json = Readonly<Record<string, unknown>>;
/** The `resource` of a stack's JSON. */
export type Resources = Readonly<Record<string, Readonly<Record<string, Json>>>>;

/** `${random_password.Kafka_Admin_Password.result}`, and not what is escaped. */
const REFERENCE = /(?<!\$)\$\{([a-z0-9_]+)\.(\w+)((?:\.\w+|\[\d+\])+)\}/g;

/**
 * Text without references: those to resources of the same stack are looked up, as Terraform would. `made` gives what only a provider makes:
 * passwords.
 */
export function withoutReferences<T>(value: T, resources: Resources, made: (address: string, attribute: string) => string): T {
  const resolved = (text: string): string =>
    text
      .replace(REFERENCE, (_, type: string, name: string, path: string) => lookUp(type, name, path.split(/[.[\]]/).filter(Boolean)))
      .replaceAll('$${', '${')
      .replaceAll('%%{', '%{');
  const lookUp = (type: string, name: string, path: readonly string[]): string => {
    const body = resources[type]?.[name];
    if (!body) throw new TypeError(`there is no ${type}.${name}`);
    if (!type.startsWith('kubernetes_')) return made(`${type}.${name}`, path.join('.'));
    const found = path.reduce<unknown>(step, body);
    if (typeof found !== 'string') throw new TypeError(`${type}.${name} does not say its ${path.join('.')}`);
    return resolved(found);
  };
  return copied(value, resolved) as T;
}

/** A block may stand alone where Terraform counts from 0. */
function step(at: unknown, key: string): unknown {
  if (at === null || typeof at !== 'object') return undefined;
  if (key === '0' && !Array.isArray(at)) return at;
  return (at as Json)[key];
}

function copied(value: unknown, text: (from: string) => string): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map((inner) => copied(inner, text));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copied(inner, text)]));
}

const MEMBER = /^ {2}readonly (\w+)(\??): (.+);$/;
const NAME_IN_LINK = /#(\w+) \w+#\w+\}/;

interface ConfigMember {
  readonly property: string;
  readonly optional: boolean;
  readonly type: string;
  /** Name in Terraform. */
  readonly attribute: string;
}

/** One generated configuration interface. */
export interface ConfigInterface {
  readonly name: string;
  readonly heading: string;
  readonly members: readonly ConfigMember[];
}

/** Reads a generated interface; `lines` are those between its braces. */
export function readInterface(heading: string, lines: readonly string[]): ConfigInterface {
  const members: ConfigMember[] = [];
  let attribute = '';
  for (const line of lines) {
    attribute = NAME_IN_LINK.exec(line)?.[1] ?? attribute;
    const [, property, optional, type] = MEMBER.exec(line) ?? [];
    if (property !== undefined && type !== undefined) members.push({ property, optional: optional === '?', type, attribute });
  }
  const name = /^export interface (\w+)/.exec(heading)?.[1] ?? '';
  return { name, heading, members };
}

/** Where in the resource each interface describes a block: the empty path for the root. */
export function interfacePaths(interfaces: readonly ConfigInterface[], root: string): Map<string, string> {
  const byName = new Map(interfaces.map((one) => [one.name, one]));
  const paths = new Map([[root, '']]);
  for (const [name, path] of paths) {
    for (const { type, attribute } of byName.get(name)?.members ?? []) {
      const nested = /^\w+/.exec(type)?.[0] ?? '';
      if (byName.has(nested)) paths.set(nested, `${path}${attribute}.`);
    }
  }
  return paths;
}

/**
 * The declaration of an interface. Optional members also take `undefined`, which the classes leave out
 * of what they write: a caller under `exactOptionalPropertyTypes` can pass a value that may be missing.
 */
export function declareInterface({ heading, members }: ConfigInterface, path: string, comment: (path: string) => string[]): string[] {
  return [
    heading,
    ...members.flatMap(({ property, optional, type, attribute }) => [
      ...docBlock(comment(path + attribute)),
      `  readonly ${property}${optional ? '?' : ''}: ${type}${optional ? ' | undefined' : ''};`,
    ]),
    '}',
  ];
}

function docBlock(lines: readonly string[]): string[] {
  if (lines.length === 1) return [`  /** ${lines[0]} */`];
  return ['  /**', ...lines.map((line) => `   * ${line}`), '   */'];
}

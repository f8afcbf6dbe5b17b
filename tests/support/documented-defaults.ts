import ts from 'typescript';

/** An option of a construct, as its documentation tells it. */
export interface DocumentedOption {
  /** `LakeProps.versioning` */
  readonly name: string;
  /** Text behind `@default`; undefined when there is none. */
  readonly said: string | undefined;
  /** Text of the value in the file's `DEFAULTS`; undefined when it has none. */
  readonly real: string | undefined;
}

const normal = (text: string): string => text.replaceAll('"', "'").replaceAll(/\s+/g, ' ').trim();

/** The text behind a member's `@default` tag. */
function defaultTag(member: ts.Node): string | undefined {
  const tag = ts.getJSDocTags(member).find(({ tagName }) => tagName.text === 'default');
  return tag && normal(ts.getTextOfJSDocComment(tag.comment) ?? '');
}

/** Name to text of the members of `const DEFAULTS = { ... } as const`. */
function realDefaults(file: ts.SourceFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText(file) === 'DEFAULTS' && node.initializer) {
      const object = ts.isAsExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (ts.isObjectLiteralExpression(object)) {
        for (const property of object.properties) {
          if (ts.isPropertyAssignment(property)) found.set(property.name.getText(file), normal(property.initializer.getText(file)));
        }
      }
    }
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

/** Every optional member of the interfaces named `...Props` and `...Options` of a source text. */
export function documentedOptions(source: string): readonly DocumentedOption[] {
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.ES2022, true);
  const defaults = realDefaults(file);
  return file.statements
    .filter((statement) => ts.isInterfaceDeclaration(statement))
    .filter(({ name }) => /(Props|Options)$/.test(name.text))
    .flatMap(({ name, members }) =>
      members
        .filter((member) => ts.isPropertySignature(member))
        .filter((member) => member.questionToken)
        .map((member) => ({
          name: `${name.text}.${member.name.getText(file)}`,
          said: defaultTag(member),
          real: defaults.get(member.name.getText(file)),
        })),
    );
}

/** A value that can be compared; what another file computes cannot. */
const LITERAL = /^('[^']*'|\d+\b|true\b|false\b)/;

/** What is wrong with an option's documentation; undefined when it tells the truth. */
export function documentationProblem({ name, said, real }: DocumentedOption): string | undefined {
  if (said === undefined || said === '') return `${name} has no @default`;
  const literal = LITERAL.exec(said)?.[0];
  if (real === undefined || !LITERAL.test(real)) return undefined;
  return literal === real ? undefined : `${name} says @default ${said}, DEFAULTS has ${real}`;
}

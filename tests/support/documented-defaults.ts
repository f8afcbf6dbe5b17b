import ts from 'typescript';
import { constantValue, members, parsed } from './constant-value';

/** An option of a construct, as its documentation tells it. */
export interface DocumentedOption {
  /** `LakeProps.versioning` */
  readonly name: string;
  /** Text behind `@default`; undefined when there is none. */
  readonly said: string | undefined;
  /** Its value in the file's `DEFAULTS`, wherever that comes from; undefined when it has none. */
  readonly real: unknown;
}

const normal = (text: string): string => text.replaceAll('"', "'").replaceAll(/\s+/g, ' ').trim();

/** The text behind a member's `@default` tag. */
function defaultTag(member: ts.Node): string | undefined {
  const tag = ts.getJSDocTags(member).find(({ tagName }) => tagName.text === 'default');
  return tag && normal(ts.getTextOfJSDocComment(tag.comment) ?? '');
}

/**
 * Every optional member of the interfaces named `...Props` and `...Options` of a file, and those of others that name a default.
 * @param text the file's content. @default - as it is on disk
 */
export function documentedOptions(path: string, text?: string): readonly DocumentedOption[] {
  const file = parsed(path, text);
  const defaults = members(constantValue(file, 'DEFAULTS')) ?? {};
  return file.statements
    .filter((statement) => ts.isInterfaceDeclaration(statement))
    .flatMap(({ name, members: all }) =>
      all
        .filter((member) => ts.isPropertySignature(member))
        .filter((member) => member.questionToken && (/(Props|Options)$/.test(name.text) || defaultTag(member) !== undefined))
        .map((member) => ({
          name: `${name.text}.${member.name.getText(file)}`,
          said: defaultTag(member),
          real: defaults[member.name.getText(file)],
        })),
    );
}

/** A value that can be compared, at the beginning of what is said. */
const LITERAL = /^('[^']*'|\d+\b|true\b|false\b)/;

/** What is wrong with an option's documentation; undefined when it tells the truth. */
export function documentationProblem({ name, said, real }: DocumentedOption): string | undefined {
  if (said === undefined || said === '') return `${name} has no @default`;
  if (real === undefined) return isClaim(said) ? `${name} says @default ${said}, DEFAULTS has nothing` : undefined;
  return tells(said, real) ? undefined : `${name} says @default ${said}, DEFAULTS has ${shown(real)}`;
}

/** Whether it says a value. Without one, what is left out is the same as `false`. */
const isClaim = (said: string): boolean => !said.startsWith('- ') && !/^false\b/.test(said);

/** A plain value is said as it is written in code; of an object all values are named, or where they are told, or that it is not made. */
function tells(said: string, real: unknown): boolean {
  const inside = members(real);
  if (!inside) return LITERAL.exec(said)?.[0] === shown(real);
  return /^- (see|none)\b/.test(said) || Object.values(inside).every((value) => said.includes(String(value)));
}

const shown = (value: unknown): string => {
  if (typeof value === 'string') return `'${value}'`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

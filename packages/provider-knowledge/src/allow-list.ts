import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from './providers';
import { ProviderProblem } from './problem';

/** One line of an allow-list: a type and why it is there. */
export interface AllowedType {
  readonly type: string;
  readonly reason: string;
  /** Number of the line, from 1. */
  readonly line: number;
  /** Number of the section the line stands in, from 0; a comment line starts a section. */
  readonly section: number;
}

/** How the reason of a type ends whose facts nobody has printed yet. */
export const NO_FACTS = '(no facts)';

const LINE = /^(?<type>[a-z][a-z0-9_]*) {2}# (?<reason>\S.*)$/;

/**
 * Reads the text of an allow-list: `type  # reason`, sections started by a comment line.
 * Throws `[provider.list.malformed]` with every line that is not of that shape or repeats a type.
 */
export function parseAllowList(text: string, file: string): AllowedType[] {
  const types: AllowedType[] = [];
  const wrong: string[] = [];
  const seen = new Set<string>();
  let section = 0;
  text.split('\n').forEach((content, index) => {
    const line = index + 1;
    if (content.trim() === '') return;
    if (content.startsWith('#')) {
      section = line;
      return;
    }
    const { type, reason } = LINE.exec(content)?.groups ?? {};
    if (type === undefined || reason === undefined) wrong.push(`${file}:${line} is not 'type  # reason': ${content}`);
    else if (seen.has(type)) wrong.push(`${file}:${line} repeats ${type}`);
    else {
      seen.add(type);
      types.push({ type, reason, line, section });
    }
  });
  if (wrong.length > 0) {
    throw new ProviderProblem('provider.list.malformed', wrong.join('\n'), `write each line of ${file} as 'type  # reason', once`);
  }
  return types;
}

/** Reads an allow-list of this package. */
export function readAllowList(file: string, root = PACKAGE_ROOT): AllowedType[] {
  return parseAllowList(readFileSync(join(root, file), 'utf8'), file);
}

import { LineCounter, parseDocument, type Node, type YAMLError } from 'yaml';
import type { Problem } from '../../domain/problem';
import { READ_LIMITS } from './limits';
import { toPlain, type PlainTree } from './to-plain';
import { type Places, YamlSource } from './yaml-source';

export interface ParsedFile extends PlainTree {
  readonly source: Places;
  /** Whether `data` is what the file says; false after a syntax error. */
  readonly readable: boolean;
}

const parsed = (text: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> =>
  parseDocument(text, {
    lineCounter,
    version: '1.2',
    schema: 'core',
    merge: false,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });

/** The places of a text that was parsed before without a problem; parsed again when one is asked for. */
export const placesIn = (file: string, text: string): YamlSource =>
  new YamlSource(file, () => {
    const lines = new LineCounter();
    return { root: parsed(text, lines).contents as Node | null, lines };
  });

/** Parses one YAML document with positions. Never throws; a file that is no YAML has problems and no data. */
export function parseYaml(file: string, text: string): ParsedFile {
  const lines = new LineCounter();
  const failed = (problems: readonly Problem[]): ParsedFile => ({
    source: YamlSource.empty(file),
    data: null,
    problems,
    told: new Set(),
    oddNumbers: [],
    readable: false,
  });
  const at = (offset: number) => YamlSource.of(file, null, lines).position(offset);
  try {
    const document = parsed(text, lines);
    if (document.errors.length > 0) {
      return failed(firstPerLine(document.errors.map((error) => ({ ...at(error.pos[0]), ...words(error), severity: 'error' }))));
    }
    const source = YamlSource.of(file, document.contents as Node | null, lines);
    if (document.contents === null) {
      return failed([
        {
          ...at(0),
          code: 'spec.file.empty',
          message: 'the file is empty',
          fix: 'write the options into it, or delete it',
          severity: 'error',
        },
      ]);
    }
    return { source, readable: true, ...toPlain(document.contents as Node, source) };
  } catch (error) {
    if (!STACK.test(String(error))) throw error;
    return failed([{ ...at(0), ...TOO_DEEP, severity: 'error' }]);
  }
}

/** The parser recurses, and reports its own overflow as a syntax error or throws it. */
const STACK = /maximum call stack/i;
const TOO_DEEP = { code: 'spec.yaml.depth', message: 'lists or maps nest too deep to be read', fix: 'check the brackets' };

function words(error: YAMLError): Pick<Problem, 'code' | 'message' | 'fix'> {
  if (STACK.test(error.message)) return TOO_DEEP;
  if (error.code === 'MULTIPLE_DOCS') {
    return { code: 'spec.yaml.documents', message: 'the file holds several documents', fix: 'keep one document: remove the --- line' };
  }
  const message = error.message.charAt(0).toLowerCase() + error.message.slice(1).replace(/\s+/g, ' ').replace(/[.:]$/, '');
  return {
    code: 'spec.yaml.syntax',
    message: `not valid YAML: ${message}`,
    fix: 'check indentation, quotes, colons and brackets around here',
  };
}

function firstPerLine(problems: readonly Problem[]): Problem[] {
  const lines = new Map(problems.toReversed().map((problem) => [problem.line, problem]));
  return [...lines.values()].toSorted((a, b) => a.line - b.line).slice(0, READ_LIMITS.syntaxProblems);
}

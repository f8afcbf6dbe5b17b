import type { Problem } from '../../constructs/core/problem';
import { suggestion } from '../../domain/nearest';
import type { Extension } from '../extension';

/** The functions that an extension may have. */
const KINDS = ['bootstrap', 'foundation', 'shared', 'business'] as const satisfies readonly (keyof Extension)[];

const EXAMPLE = 'export const extension: Extension = { business: (stack) => { ... } }';

/** What an error says, without the list of files that Node adds to it. */
export const wordsOf = (error: unknown): string =>
  (error instanceof Error ? `${error.name === 'Error' ? '' : `${error.name}: `}${error.message}` : String(error)).split('\n')[0] ?? '';

/** A package that Node does not find, by the name that an extension imports it by. */
const PACKAGE_MISSING = /^Cannot find module '(?![./])([^']+)'/;

/** The file cannot be compiled, or throws when it is read. */
export const notLoaded = (words: string): Problem => ({
  code: 'extension.load',
  message: `the extension cannot be loaded: ${words}`,
  fix: PACKAGE_MISSING.test(words)
    ? 'npm install where its package.json is, with the package in it, or correct the file'
    : 'correct the file',
});

export const noExport: Problem = {
  code: 'extension.export.missing',
  message: "the file exports no 'extension'",
  fix: EXAMPLE,
};

/** What is wrong with what a file exports as its extension. */
export function formProblems(extension: object): readonly Problem[] {
  return Object.entries(extension).flatMap(([key, value]) => {
    if (!(KINDS as readonly string[]).includes(key)) {
      return [{ code: 'extension.export.form', message: `an extension has no '${key}'`, fix: suggestion(key, KINDS) }];
    }
    return value === undefined || typeof value === 'function'
      ? []
      : [{ code: 'extension.export.form', message: `'${key}' of an extension must be a function, got ${typeof value}`, fix: EXAMPLE }];
  });
}

/** Node's tree of constructs takes an id once. */
const ID_TAKEN = /^There is already a Construct with name '(.*?)' in \w+(?: \[(.*)\])?$/;

/** The extension threw while it changed a stack, or something that it made did. */
export function threw(error: unknown): Problem {
  const [, id, where = ''] = (error instanceof Error && ID_TAKEN.exec(error.message)) || [];
  return id === undefined
    ? { code: 'extension.failed', message: `the extension failed: ${wordsOf(error)}`, fix: 'correct the extension at this line' }
    : { code: 'construct.name-taken', message: `there is already a construct '${id}' in '${where}'`, fix: 'give the new one another id' };
}

/** Nobody waits for a promise: the stack is written before it is done. */
export const isAsync: Problem = {
  code: 'extension.async',
  message: 'the extension returns a promise, and the stack is written before it is done',
  fix: 'make the function an ordinary one, without async; read what it needs when the file is loaded',
};

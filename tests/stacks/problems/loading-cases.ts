import type { Case } from './case';
import { ESTATE, extended } from './estate';

/** Files that are no extensions. */
export const LOADING_CASES: readonly Case[] = [
  {
    name: 'an extension exports nothing',
    files: extended('export const extensions = {};\n'),
    code: 'extension.export.missing',
    file: 'extensions/more.ts',
    at: /^export/,
    environments: [],
    message: "the file exports no 'extension'",
    fix: 'export const extension: Extension = { business: (stack) => { ... } }',
  },
  {
    name: 'an extension has a function for nothing',
    files: extended('export const extension = { busines: () => undefined };\n'),
    code: 'extension.export.form',
    file: 'extensions/more.ts',
    at: /^export/,
    environments: [],
    message: "an extension has no 'busines'",
    fix: "did you mean 'business'?",
  },
  {
    name: 'an extension has something else than functions',
    files: extended("export const extension = { business: 'risk' };\n"),
    code: 'extension.export.form',
    file: 'extensions/more.ts',
    at: /^export/,
    environments: [],
    message: "'business' of an extension must be a function, got string",
    fix: 'export const extension: Extension = { business: (stack) => { ... } }',
  },
  {
    name: 'an extension throws while it is loaded',
    files: extended("const owners = undefined;\nexport const extension = { business: owners['risk'] };\n"),
    code: 'extension.load',
    file: 'extensions/more.ts',
    at: /^\['risk'\]|^owners/,
    environments: [],
    message: "the extension cannot be loaded: TypeError: Cannot read properties of undefined (reading 'risk')",
    fix: 'correct the file',
  },
  {
    name: 'extensions are no folder',
    files: { ...ESTATE, extensions: 'none\n' },
    code: 'extension.folder',
    file: 'extensions',
    at: /^none/,
    environments: [],
    message: 'the folder is not a folder',
    fix: 'replace it by a folder',
  },
];

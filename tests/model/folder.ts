/** Estates made of literals: written to a temporary folder, loaded, removed again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadEstate, type LoadedEstate, type Problem } from '../../model';
import { writeFiles } from '../support/write-files';

/** By path: text, bytes, or plain data that becomes YAML. */
export type Files = Readonly<Record<string, string | Uint8Array | object>>;

export interface Loaded extends LoadedEstate {
  /** The text from a problem's place to the end of its line. */
  readonly textAt: (problem: Problem) => string;
}

export const ENVIRONMENT = {
  region: 'cn-hangzhou',
  network: { cidr: '10.20.0.0/16', zones: ['cn-hangzhou-i'] },
  state: { folder: '.state' },
  shared: { kafka: {}, metastore: { kind: 'dlf' } },
  businesses: ['risk'],
};
/** With a lake, without which nobody can have Spark. */
export const BUSINESS = { owner: 'risk@acme.example', costCenter: '4711', lake: {} };
export const ESTATE: Files = { 'estate.yaml': { name: 'acme' }, 'environments/prod.yaml': ENVIRONMENT, 'businesses/risk.yaml': BUSINESS };

const textOf = (content: Files[string]): string | Uint8Array =>
  typeof content === 'string' || content instanceof Uint8Array ? content : stringify(content, { aliasDuplicateObjects: false });

/** Runs `use` with a temporary folder that holds `files`. */
export function inFolder<T>(files: Files, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'estate-'));
  try {
    writeFiles(
      folder,
      Object.entries(files).map(([path, content]) => [path, textOf(content)]),
    );
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Loads {@link ESTATE} with `files` over it. */
export function load(files: Files = {}, base: Files = ESTATE): Loaded {
  const all = { ...base, ...files };
  return inFolder(all, (folder) => {
    const loaded = loadEstate(folder, { cwd: folder, today: '2026-11-28' });
    return {
      ...loaded,
      textAt: ({ file, line, column }) =>
        String(textOf(all[file] ?? ''))
          .split('\n')
          [line - 1]?.slice(column - 1) ?? '',
    };
  });
}

/** {@link load} of a business with these options, beside its owner. */
export const loadBusiness = (options: object, more: Files = {}): Loaded =>
  load({ 'businesses/risk.yaml': { ...BUSINESS, ...options }, ...more });

/** Codes of the problems, in their order. */
export const codes = ({ problems }: Pick<LoadedEstate, 'problems'>): string[] => problems.map(({ code }) => code);

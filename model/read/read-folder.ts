import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem, Severity } from '../../domain/problem';
import { type Fix, rename } from '../../domain/fix';
import { nearestForm } from '../../domain/schema/nearest-right';
import { DASHED } from '../../domain/schema/collections';
import { fixAt } from '../fixes/at-path';
import { type KnownFile, type KnownFiles, NOTHING_KNOWN } from './known-files';
import { parseYaml, type ParsedFile, placesIn } from './parse-yaml';
import { fileRefusal, readText } from './read-file';
import { YamlSource } from './yaml-source';

/** Says what plans may lose, and nothing of what is described: who reads plans reads it. */
export const ALLOWANCES = 'allowances.yaml';
/** Says what Terraform lets go of and leaves in the cloud: who writes stacks reads it. */
export const REMOVED = 'removed.yaml';
/** Says what stacks take over that was there before: who writes stacks reads it. */
export const ADOPTED = 'adopted.yaml';

/** Says what was cloned and where networks may not be: who clones reads it. */
export const CLONES = 'clones.yaml';

const READ_BY_OTHERS: readonly string[] = [ALLOWANCES, REMOVED, ADOPTED, CLONES];

export type Kind = 'estate' | 'environments' | 'businesses' | 'profiles';

/** One file of an estate; its name is its identity. */
export interface EstateSource extends ParsedFile {
  readonly kind: Kind;
  readonly name: string;
  /** Empty where it could not be read. */
  readonly text: string;
  /** Where it was read before: what it says. */
  readonly known?: KnownFile;
}

/** What there is one of each for each file in it, and whether an estate can do without. */
const FOLDERS = ['environments', 'businesses', 'profiles'] as const;
const NEEDED: Readonly<Record<(typeof FOLDERS)[number], { readonly one: string; readonly example: string } | undefined>> = {
  environments: { one: 'environment', example: 'dev' },
  businesses: { one: 'business', example: 'risk' },
  profiles: undefined,
};

export interface FolderContents {
  readonly files: readonly EstateSource[];
  readonly problems: readonly Problem[];
}

/** Reads `estate.yaml`, `environments/*.yaml`, `businesses/*.yaml` and `profiles/*.yaml`. Never throws; paths in problems are relative to `cwd`. */
export function readFolder(directory: string, cwd: string, knownFiles: KnownFiles = NOTHING_KNOWN): FolderContents {
  const problems: Problem[] = [];
  const files: EstateSource[] = [];
  const shown = (path: string): string => relative(cwd, path) || '.';
  const tell = (path: string, code: string, message: string, fix: Fix, severity: Severity = 'error'): void => {
    const file = shown(path);
    problems.push({ file, line: 1, column: 1, code, message, ...fixAt(fix, file, []), severity });
  };
  const add = (kind: Kind, name: string, path: string): void => {
    const read = readText(path);
    if ('text' in read) {
      const { text } = read;
      const known = knownFiles.get(kind, text);
      const parsed = known === undefined ? parseYaml(shown(path), text) : again(shown(path), text, known);
      problems.push(...parsed.problems);
      files.push({ ...parsed, kind, name, text, ...(known && { known }) });
    } else {
      tell(path, read.code, read.message, read.fix);
      files.push({
        kind,
        name,
        text: '',
        source: YamlSource.empty(shown(path)),
        data: null,
        problems: [],
        told: new Set(),
        oddNumbers: [],
        readable: false,
      });
    }
  };

  const root = listed(directory);
  if (!Array.isArray(root)) {
    const { code, message, fix } =
      root.code === 'spec.file.missing'
        ? {
            code: 'spec.folder.missing',
            message: "the estate's folder does not exist",
            fix: 'name the folder that holds estate.yaml with --estate',
          }
        : root.code === 'spec.folder.not-a-folder'
          ? { ...root, message: 'this is a file, and an estate is a folder', fix: 'name the folder that holds estate.yaml with --estate' }
          : root;
    tell(directory, code, message, fix);
    return { files, problems };
  }
  for (const entry of root) {
    const path = join(directory, entry);
    if (entry === 'estate.yaml') add('estate', 'estate', path);
    else if (/\.ya?ml$/.test(entry) && !READ_BY_OTHERS.includes(entry)) {
      const renamed = entry === 'estate.yml';
      tell(
        path,
        renamed ? 'spec.file.extension' : 'spec.file.unexpected',
        renamed ? 'the file ends in .yml and is not read' : 'nothing reads this file',
        renamed ? renamedTo('estate.yaml', root) : 'move it to environments/ or businesses/',
        renamed ? 'error' : 'warning',
      );
    }
  }
  if (!root.includes('estate.yaml') && !root.includes('estate.yml')) {
    tell(join(directory, 'estate.yaml'), 'spec.file.missing', 'estate.yaml does not exist', 'create it with at least: name: acme');
  }
  for (const kind of FOLDERS) readKind(kind, join(directory, kind), tell, add);
  return { files, problems };
}

const again = (file: string, text: string, { data }: KnownFile): ParsedFile => ({
  source: placesIn(file, text),
  data,
  problems: [],
  told: new Set(),
  oddNumbers: [],
  readable: true,
});

/** To give the file the right ending. If a file with that ending exists, only a person knows which of the two is right. */
const renamedTo = (name: string, entries: readonly string[]): Fix => (entries.includes(name) ? `remove it, or ${name}` : rename([], name));

/** The name that is meant by one that cannot be: other case, other dashes. */
const rightName = nearestForm((text) => DASHED.pattern.test(text));

type Tell = (path: string, code: string, message: string, fix: Fix, severity?: Severity) => void;

function readKind(kind: (typeof FOLDERS)[number], folder: string, tell: Tell, add: (kind: Kind, name: string, path: string) => void): void {
  const entries = listed(folder);
  const needed = NEEDED[kind];
  if (!Array.isArray(entries)) {
    const missing = entries.code === 'spec.file.missing';
    if (missing && !needed) return;
    return tell(
      folder,
      missing ? 'spec.folder.missing' : entries.code,
      missing ? `the folder ${kind}/ does not exist` : entries.message,
      missing ? `create it with one file per ${needed?.one ?? ''}` : entries.fix,
    );
  }
  let found = false;
  for (const entry of entries) {
    const path = join(folder, entry);
    const name = entry.replace(/\.ya?ml$/, '');
    if (entry.startsWith('.')) continue;
    if (entry.endsWith('.yml')) {
      tell(path, 'spec.file.extension', 'the file ends in .yml and is not read', renamedTo(`${rightName(name) ?? name}.yaml`, entries));
      found = true;
    } else if (!entry.endsWith('.yaml')) {
      if (isFolder(path))
        tell(path, 'spec.file.unexpected', `folders inside ${kind}/ are not read`, `put files directly into ${kind}/`, 'warning');
    } else if (!DASHED.pattern.test(name)) {
      const right = rightName(name);
      tell(
        path,
        'spec.file.name',
        `the file's name is its identity and becomes part of names in the cloud: '${name}' must be ${DASHED.hint}`,
        `rename the file${right === undefined || entries.includes(`${right}.yaml`) ? '' : ` to ${right}.yaml`}; other words and languages go into description`,
      );
      found = true;
    } else {
      add(kind, name, path);
      found = true;
    }
  }
  if (!found && needed)
    tell(folder, 'spec.folder.empty', `the folder ${kind}/ holds no .yaml file`, `add one, for example ${kind}/${needed.example}.yaml`);
}

function listed(folder: string): string[] | ReturnType<typeof fileRefusal> {
  try {
    // Sorted without the ending, so that 'cn' comes before 'cn-staging'.
    const key = (entry: string): string => entry.replace(/\.ya?ml$/, '');
    return readdirSync(folder).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  } catch (error) {
    return fileRefusal(error, 'the folder');
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

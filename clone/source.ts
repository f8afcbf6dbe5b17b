import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { EXIT, Exit } from '../domain/exit';
import type { Estate } from '../model/model';
import { formatProblems } from '../model/problems/format';
import { CLONES } from '../model/read/read-folder';
import { readClones } from './record/read-clones';
import type { Clones } from './record/schema';

/** The text of an estate's files by their path below it. */
export interface ReadFiles {
  readonly texts: ReadonlyMap<string, string>;
  /** Of the estate, and of the registry if there is one. */
  readonly clones: Clones;
  /** The estate's folder as a person reads it. */
  readonly folder: string;
  /** Below the estate's folder: where clones are recorded. */
  readonly record: string;
  /** Clones that only the registry records: their files lie nowhere. */
  readonly elsewhere: ReadonlySet<string>;
}

/** An estate without errors, with its files. */
export interface ClonedFrom extends ReadFiles {
  readonly estate: Estate;
}

/** What cloning reads of an estate's folder. Exits 1 with what is wrong in `clones.yaml`. */
export const readSource = (root: string, estate: Estate, registry?: string): ClonedFrom => ({ estate, ...readFiles(root, registry) });

/** The same of a folder that may hold mistakes. `registry` is a file like `clones.yaml` that several checkouts share. */
export function readFiles(root: string, registry?: string): ReadFiles {
  const texts = new Map<string, string>();
  for (const folder of ['environments', 'businesses', 'profiles']) {
    if (!existsSync(join(root, folder))) continue;
    const files = readdirSync(join(root, folder)).filter((file) => file.endsWith('.yaml'));
    for (const file of files) texts.set(`${folder}/${file}`, readFileSync(join(root, folder, file), 'utf8'));
  }
  for (const [path, text] of snapshotsIn(root)) texts.set(path, text);
  const own = recordsIn(join(root, CLONES), CLONES, texts);
  const folder = relative(process.cwd(), root) || '.';
  if (registry === undefined) return { texts, folder, clones: own, record: CLONES, elsewhere: new Set() };
  const record = relative(root, resolve(registry));
  const others = recordsIn(resolve(registry), record, texts);
  const elsewhere = new Set(Object.keys(others.clones).filter((name) => !texts.has(`environments/${name}.yaml`)));
  return { texts, folder, clones: { ...own, clones: { ...own.clones, ...others.clones } }, record, elsewhere };
}

function recordsIn(path: string, name: string, texts: Map<string, string>): Clones {
  if (existsSync(path)) texts.set(name, readFileSync(path, 'utf8'));
  const { clones, problems } = readClones(relative(process.cwd(), path), texts.get(name));
  if (!clones) throw new Exit(EXIT.input, formatProblems(problems), problems);
  return clones;
}

function snapshotsIn(root: string): [string, string][] {
  const folder = join(root, 'clones');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.yaml')) : [];
  return files.map((file) => [`clones/${file}`, readFileSync(join(folder, file), 'utf8')]);
}

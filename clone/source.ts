import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { EXIT, Exit } from '../domain/exit';
import type { Estate } from '../model/model';
import { formatProblems } from '../model/problems/format';
import { CLONES } from '../model/read/read-folder';
import { readClones } from './record/read-clones';
import type { Clones } from './record/schema';

/** The text of an estate's files by their path below it. */
export interface ReadFiles {
  readonly texts: ReadonlyMap<string, string>;
  readonly clones: Clones;
}

/** An estate without errors, with its files. */
export interface ClonedFrom extends ReadFiles {
  readonly estate: Estate;
}

/** What cloning reads of an estate's folder. Exits 1 with what is wrong in `clones.yaml`. */
export const readSource = (root: string, estate: Estate): ClonedFrom => ({ estate, ...readFiles(root) });

/** The same of a folder that may hold mistakes. */
export function readFiles(root: string): ReadFiles {
  const texts = new Map<string, string>();
  for (const folder of ['environments', 'businesses']) {
    const files = readdirSync(join(root, folder)).filter((file) => file.endsWith('.yaml'));
    for (const file of files) texts.set(`${folder}/${file}`, readFileSync(join(root, folder, file), 'utf8'));
  }
  for (const [path, text] of snapshotsIn(root)) texts.set(path, text);
  const path = join(root, CLONES);
  if (existsSync(path)) texts.set(CLONES, readFileSync(path, 'utf8'));
  const { clones, problems } = readClones(relative(process.cwd(), path), texts.get(CLONES));
  if (!clones) throw new Exit(EXIT.input, formatProblems(problems), problems);
  return { texts, clones };
}

function snapshotsIn(root: string): [string, string][] {
  const folder = join(root, 'clones');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.yaml')) : [];
  return files.map((file) => [`clones/${file}`, readFileSync(join(folder, file), 'utf8')]);
}

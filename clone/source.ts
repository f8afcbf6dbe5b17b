import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { EXIT, Exit } from '../domain/exit';
import type { Estate } from '../model/model';
import { formatProblems } from '../model/problems/format';
import { CLONES } from '../model/read/read-folder';
import { readClones } from './record/read-clones';
import type { Clones } from './record/schema';

/** An estate without errors, with the text of its files by their path below it. */
export interface ClonedFrom {
  readonly estate: Estate;
  readonly texts: ReadonlyMap<string, string>;
  readonly clones: Clones;
}

/** What cloning reads of an estate's folder. Exits 1 with what is wrong in `clones.yaml`. */
export function readSource(root: string, estate: Estate): ClonedFrom {
  const texts = new Map<string, string>();
  for (const folder of ['environments', 'businesses']) {
    const files = readdirSync(join(root, folder)).filter((file) => file.endsWith('.yaml'));
    for (const file of files) texts.set(`${folder}/${file}`, readFileSync(join(root, folder, file), 'utf8'));
  }
  const path = join(root, CLONES);
  if (existsSync(path)) texts.set(CLONES, readFileSync(path, 'utf8'));
  const { clones, problems } = readClones(relative(process.cwd(), path), texts.get(CLONES));
  if (!clones) throw new Exit(EXIT.input, formatProblems(problems), problems);
  return { estate, texts, clones };
}

import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { loadEstate, type LoadedEstate } from '../../../model';

/** Plain data of one file of an estate, as YAML has it; edits write into it. */
export interface Section {
  [key: string]: unknown;
}

/** A small estate with one environment, `dev`. */
export interface Description {
  readonly estate: Section;
  readonly environment: Section;
  readonly businesses: Record<string, Section>;
}

const text = (section: Section): string => stringify(section, { aliasDuplicateObjects: false });

/** A copy in which nothing is there twice: an edit writes at one place. */
export const copyOf = (description: Description): Description => JSON.parse(JSON.stringify(description)) as Description;

export const filesOf = ({ estate, environment, businesses }: Description): Record<string, string> => ({
  'estate.yaml': text(estate),
  'environments/dev.yaml': text(environment),
  ...Object.fromEntries(Object.entries(businesses).map(([name, business]) => [`businesses/${name}.yaml`, text(business)])),
});

/** Writes an estate into a folder anew; files of businesses that are no more go. */
export function writeInto(dir: string, description: Description): void {
  rmSync(join(dir, 'businesses'), { recursive: true, force: true });
  for (const folder of ['environments', 'businesses']) mkdirSync(join(dir, folder), { recursive: true });
  for (const [file, text] of Object.entries(filesOf(description))) writeFileSync(join(dir, file), text);
}

/** The last descriptions that were loaded: a pair is loaded to see whether it is one, and then to be planned. */
const LOADED = new Map<string, LoadedEstate>();

/** What it loads as, and why it does not where it is no estate. */
export function loaded(description: Description): LoadedEstate {
  const key = JSON.stringify(description);
  const found = LOADED.get(key) ?? load(description);
  LOADED.delete(key);
  LOADED.set(key, found);
  const [oldest = ''] = LOADED.keys();
  if (LOADED.size > 64) LOADED.delete(oldest);
  return found;
}

function load(description: Description): LoadedEstate {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'pair-')));
  try {
    writeInto(dir, description);
    return loadEstate(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

export const isSection = (value: unknown): value is Section => typeof value === 'object' && value !== null && !Array.isArray(value);

import { join } from 'node:path';
import { planClone, type ClonePlan } from '../../../clone/plan';
import { refusalText } from '../../../clone/refusal';
import type { CloneRequest } from '../../../clone/request/request';
import { readSource } from '../../../clone/source';
import { loadEstate, formatProblems } from '../../../model';
import type { Estate } from '../../../model/model';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { estateIn } from '../../support/estates';
import { writeFiles } from '../../support/write-files';

/** What every test asks for unless it says otherwise. */
const ASKED: CloneRequest = { source: 'prod', target: 'eu', today: '2026-11-28' };

/** A plan of a clone in an estate's folder, or its refusals as text. */
export function planned(folder: string, request: Partial<CloneRequest> = {}): ClonePlan | string {
  const plan = planClone(readSource(folder, estateIn(folder)), { ...ASKED, ...request });
  return 'files' in plan ? plan : refusalText(plan);
}

/** A plan that there must be. */
export function plan(folder: string, request: Partial<CloneRequest> = {}): ClonePlan {
  const made = planned(folder, request);
  if (typeof made === 'string') throw new Error(made);
  return made;
}

/** The estate with a clone in it; throws with its problems. */
export function clonedEstate(folder: string, request: Partial<CloneRequest> = {}): Estate {
  return inCopy(folder, (copy) => {
    writePlan(copy, plan(copy, request));
    const { estate, problems } = loadEstate(copy, { cwd: copy, today: ASKED.today });
    if (!estate) throw new Error(formatProblems(problems));
    return estate;
  });
}

/** Writes what a plan says. */
export const writePlan = (folder: string, { files }: ClonePlan): void => writeFiles(folder, files);

/** Runs `use` with a copy of an estate. */
export function inCopy<T>(folder: string, use: (copy: string) => T): T {
  const copy = join(mkdtempSync(join(tmpdir(), 'cloned-')), 'estate');
  mkdirSync(copy);
  try {
    cpSync(folder, copy, { recursive: true, filter: (path) => !path.includes('.lakewright') });
    return use(copy);
  } finally {
    rmSync(dirname(copy), { recursive: true, force: true });
  }
}

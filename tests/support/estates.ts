import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { formatProblems, loadEstate } from '../../model';
import type { Estate } from '../../model/model';
import { buildApp, type BuildOptions } from '../../stacks/build-app';
import { StackDocument } from './stack-document';

const ROOT = resolve(__dirname, '..', '..');

/** Every estate that ships, by name. */
export const ESTATES: Readonly<Record<string, string>> = {
  estate: join(ROOT, 'estate'),
  ...Object.fromEntries(
    readdirSync(join(ROOT, 'examples'), { withFileTypes: true })
      .filter((entry) => existsSync(join(ROOT, 'examples', entry.name, 'estate.yaml')))
      .map(({ name }) => [name, join(ROOT, 'examples', name)]),
  ),
};

/** An estate that must load; throws with its problems. */
export function estateIn(folder: string): Estate {
  const { estate, problems } = loadEstate(folder);
  if (!estate) throw new Error(formatProblems(problems));
  return estate;
}

/** All stacks of an estate as Terraform would read them, by name. */
export function synthEstate(estate: Estate, options: Partial<BuildOptions> = {}): Record<string, StackDocument> {
  const outdir = mkdtempSync(join(tmpdir(), 'estate-'));
  try {
    buildApp({ estate, root: '/estate', outdir, ...options }).synth();
    const stacks = readdirSync(join(outdir, 'stacks'));
    return Object.fromEntries(
      stacks.map((name) => [name, new StackDocument(readFileSync(join(outdir, 'stacks', name, 'cdk.tf.json'), 'utf8'))]),
    );
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** Environments in an account: those on a local cluster are not cloned, and need no network of their own. */
export const inAccounts = (estate: Estate) => Object.values(estate.environments).filter(({ target }) => target !== 'kubernetes');

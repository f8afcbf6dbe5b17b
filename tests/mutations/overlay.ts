import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesOf } from './sources';

/** What git ignores and the project needs to run: made by `npm ci`, and only linked. */
const MADE = ['packages/provider-alicloud/lib', 'functions/spark-admin/dist'];

/** A copy of the project to make mistakes in. */
export interface Overlay {
  readonly root: string;
  readonly remove: () => void;
}

/** Copies the working tree's sources into a temporary folder and links what is big. The working tree is only read. */
export function overlayOf(project: string): Overlay {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'mutations-')));
  for (const path of filesOf(project)) copy(join(project, path), join(root, path));
  for (const path of MADE) if (existsSync(join(project, path))) link(join(project, path), join(root, path));
  linkModules(join(project, 'node_modules'), join(root, 'node_modules'));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}

function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(from, to);
}

/** Every installed package as a link. Links of the project's own packages are copied as they are, so that they lead into the copy. */
function linkModules(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isSymbolicLink()) cpSync(source, target, { verbatimSymlinks: true });
    else if (entry.name.startsWith('@')) linkModules(source, target);
    else symlinkSync(source, target);
  }
}

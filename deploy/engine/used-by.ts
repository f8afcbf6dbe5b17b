import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { runFolder } from './run-record';

/** Where Terraform remembers with which backend a folder was used. */
const BACKEND = join('.terraform', 'terraform.tfstate');
const USER = 'used-by';

/** Lets a stack's folder forget its backend: the next `init` goes where the description says and offers to move no state there. */
export const forgetBackend = (dir: string): void => rmSync(join(dir, BACKEND), { force: true });

/** Does as {@link forgetBackend} for a look elsewhere; returns how to remember it again. */
export function setBackendAside(dir: string): () => void {
  const text = existsSync(join(dir, BACKEND)) ? readFileSync(join(dir, BACKEND)) : undefined;
  forgetBackend(dir);
  return () => (text === undefined ? forgetBackend(dir) : writeFileSync(join(dir, BACKEND), text));
}

/** Whether the folder is initialized for some backend. */
export const knowsBackend = (dir: string): boolean => existsSync(join(dir, BACKEND));

/** Whether a folder was used for the same place as `backend` says, whoever read and wrote it there: then no state has to be moved. */
export function isSameBackend(dir: string, backend: unknown): boolean {
  const file = join(dir, BACKEND);
  if (!existsSync(file)) return false;
  const before = (JSON.parse(readFileSync(file, 'utf8')) as { backend?: { type?: string; config?: object } }).backend;
  const [now] = Object.entries((backend ?? {}) as Readonly<Record<string, object>>);
  return before?.type !== undefined && before.type === now?.[0] && isDeepStrictEqual(placeIn(before.config), placeIn(now[1]));
}

/** The options of a backend that say where its state is, without options that are not set and without the role that is assumed. */
const placeIn = (config: object = {}): object =>
  Object.fromEntries(Object.entries(config).filter(([key, value]) => value !== null && !key.startsWith('assume_role')));

/** The local file that a folder's state was in when it was used last; undefined for other backends and for a new folder. */
export function lastLocalState(dir: string): string | undefined {
  const file = join(dir, BACKEND);
  if (!existsSync(file)) return undefined;
  const { backend } = JSON.parse(readFileSync(file, 'utf8')) as { backend?: { type?: string; config?: { path?: string } } };
  return backend?.type === 'local' ? backend.config?.path : undefined;
}

/** Keeps in mind that the estate in the folder `root` uses the stack's folder. */
export const noteUser = (dir: string, root: string): void => writeFileSync(join(runFolder(dir), USER), root);

/** Folder of the estate that used the stack's folder last; undefined where nobody noted it. */
export function lastUser(dir: string): string | undefined {
  const file = join(runFolder(dir), USER);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { version } from '../../package.json';
import { CHECKOUT } from '../running-from';

/** What npm wrote about the packages beside this one. */
interface Installed {
  readonly packages?: Readonly<Record<string, { readonly resolved?: string } | undefined>>;
}

/** How the package.json in `root` names a package that lies at `path`. */
const fileSpec = (root: string, path: string): string => `file:${relative(root, path).replaceAll('\\', '/')}`;

/**
 * What the package.json of a new repository in `root` says of the toolkit: what somebody gave, otherwise where the one that runs was installed
 * from. A checkout is named as it lies.
 */
export function packageSpec(root: string, given: string | undefined): string {
  if (given !== undefined) return existsSync(given) ? fileSpec(root, resolve(given)) : given;
  const packages = dirname(CHECKOUT);
  if (basename(packages) !== 'node_modules') return fileSpec(root, CHECKOUT);
  const resolved = installed(packages).packages?.['node_modules/lakewright']?.resolved ?? '';
  return resolved.startsWith('file:') ? fileSpec(root, resolve(dirname(packages), resolved.slice('file:'.length))) : `^${version}`;
}

function installed(packages: string): Installed {
  const file = join(packages, '.package-lock.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Installed) : {};
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../support/cli';

/** The package as `npm pack` makes it. */
export interface Packed {
  readonly tarball: string;
  readonly bytes: number;
  /** Paths of its files. */
  readonly files: readonly string[];
}

/** Packs the project into `folder`. Nothing is generated again: what `npm ci` made is there. */
export function packed(folder: string): Packed {
  const said = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], PROJECT);
  const [{ filename, files }] = JSON.parse(said) as [{ filename: string; files: readonly { path: string }[] }];
  const tarball = join(folder, filename);
  return { tarball, bytes: statSync(tarball).size, files: files.map(({ path }) => path) };
}

/** An empty folder of a user. */
export const emptyFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'consumer-')));

export const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });

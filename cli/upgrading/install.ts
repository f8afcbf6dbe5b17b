import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXIT, Exit } from '../../domain/exit';

/** A version of the toolkit that lies in a folder of its own. */
export interface Wanted {
  readonly version: string;
  /** The program that its package names. */
  readonly bin: string;
}

/** npm takes a path for a path, everything else for a version of the package. */
const specOf = (to: string): string => (existsSync(to) ? resolve(to) : `lakewright@${to}`);

/** Installs a version, a tarball or a folder with a package into `folder`, as `npm install` does in a repository. */
export function installed(to: string, folder: string): Wanted {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  const args = [
    'install',
    specOf(to),
    '--install-links',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--loglevel=error',
  ];
  const { status, stderr, error } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
  if (error)
    throw new Exit(EXIT.tool, `[upgrade.npm.missing] npm cannot be run: ${error.message}\n  fix: install npm, which comes with Node`);
  if (status !== 0) throw new Exit(EXIT.tool, failed(to, stderr));
  const root = join(folder, 'node_modules', 'lakewright');
  const file = join(root, 'package.json');
  if (!existsSync(file)) throw new Exit(EXIT.input, otherPackage(to));
  const { version, bin } = JSON.parse(readFileSync(file, 'utf8')) as { version: string; bin: { lakewright: string } };
  return { version, bin: join(root, bin.lakewright) };
}

const failed = (to: string, stderr: string): string => {
  const said = stderr.split('\n').filter((line) => /^npm error /.test(line) && !/^npm error (?:code|A complete log)/.test(line));
  const words = said.map((line) => line.replace(/^npm error /, '')).filter((line) => line.trim() !== '');
  return `[upgrade.install.failed] npm does not install ${to}: ${words[0] ?? stderr.trim().split('\n')[0] ?? ''}\n  fix: name a version that your registry has, or a tarball, with --to`;
};

const otherPackage = (to: string): string =>
  `[upgrade.package.other] ${to} is no package of lakewright\n  fix: name a version, or a tarball that \`npm pack\` made of lakewright, with --to`;

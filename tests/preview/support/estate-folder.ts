import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TINY } from '../../support/tiny-estate';
import { writeFiles } from '../../support/write-files';

/** Folders that are gone afterwards. */
export class Folders {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'preview-')));

  /** Writes an estate with some texts replaced; `undefined` leaves a file out. */
  estate(name: string, edits: Readonly<Record<string, string | undefined>> = {}): string {
    const dir = join(this.root, name);
    for (const [file, text] of Object.entries({ ...TINY, ...edits })) {
      if (text === undefined) rmSync(join(dir, file), { force: true });
      else writeFiles(dir, [[file, text]]);
    }
    return dir;
  }

  /** Makes `name` a repository with one commit, and a branch `work` from there. */
  repository(name: string): void {
    this.git(name, 'init', '-q', '-b', 'main');
    this.git(name, 'add', '.');
    this.git(name, '-c', 'user.name=a', '-c', 'user.email=a@acme.example', 'commit', '-q', '-m', 'first');
    this.git(name, 'checkout', '-q', '-b', 'work');
  }

  git(name: string, ...args: readonly string[]): void {
    const { status, stderr } = spawnSync('git', args, { cwd: join(this.root, name), encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }

  /** A text of the estate with one place changed. */
  edited(file: string, from: string, to: string): string {
    const text = (TINY[file] ?? '').replace(from, to);
    if (text === TINY[file]) throw new Error(`${file} has no ${from}`);
    return text;
  }

  read(...path: readonly string[]): string {
    return readFileSync(join(this.root, ...path), 'utf8');
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few kilobytes, in memory. */
export interface SmallDisk {
  readonly dir: string;
  /** Leaves no byte free. */
  readonly fill: () => void;
  readonly readOnly: () => void;
  readonly remove: () => void;
}

const run = (program: string, ...args: readonly string[]): boolean => spawnSync(program, [...args], { stdio: 'ignore' }).status === 0;

/** Mounts one; undefined where that is not allowed: on other systems, and for users other than root. */
export function smallDisk(kilobytes: number): SmallDisk | undefined {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'disk-')));
  if (process.platform !== 'linux' || !run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=0755`, 'tmpfs', dir)) {
    rmSync(dir, { recursive: true });
    return undefined;
  }
  return {
    dir,
    fill: () => {
      const { bavail, bsize } = statfsSync(dir);
      writeFileSync(join(dir, 'fill'), Buffer.alloc(bavail * bsize));
    },
    readOnly: () => void run('mount', '-o', 'remount,ro', dir),
    remove: () => {
      run('umount', '-l', dir);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Whether small disks can be mounted here. */
export function hasSmallDisks(): boolean {
  const disk = smallDisk(64);
  disk?.remove();
  return disk !== undefined;
}

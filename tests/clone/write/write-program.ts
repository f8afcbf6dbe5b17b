/* Writes files all at once and is killed before its operation number KILL; `finish` does what was left. */
import fs from 'node:fs';
import { finish, writeAll } from '../../../clone/write/all-at-once';

const [, , root = '', what = ''] = process.argv;
const NAMES = ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync'] as const;
let left = Number(process.env['KILL'] ?? Infinity);
for (const name of NAMES) {
  const real = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      left -= 1;
      if (left < 0) process.kill(process.pid, 'SIGKILL');
      return real(...args);
    },
  });
}
if (what === 'finish') finish(root);
else
  writeAll(
    root,
    new Map([
      ['clones.yaml', 'after\n'],
      ['environments/new.yaml', 'new\n'],
      ['environments/old.yaml', null],
      ['clones/new.yaml', 'new\n'],
    ]),
  );

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = join(__dirname, 'write-program.ts');
const FILES = ['clones.yaml', 'environments/new.yaml', 'environments/old.yaml', 'clones/new.yaml'];
const BEFORE = ['before\n', undefined, 'old\n', undefined];
const AFTER = ['after\n', 'new\n', undefined, 'new\n'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'written-'));
  mkdirSync(join(folder, 'environments'));
  writeFileSync(join(folder, 'clones.yaml'), 'before\n');
  writeFileSync(join(folder, 'environments/old.yaml'), 'old\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (): (string | undefined)[] =>
  FILES.map((file) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : undefined));
function run(what: string, kill?: number): NodeJS.Signals | null {
  const env = { ...process.env, ...(kill === undefined ? {} : { KILL: String(kill) }) };
  const { signal, stderr } = spawnSync(process.execPath, ['-r', 'tsx/cjs', PROGRAM, folder, what], { env, encoding: 'utf8' });
  if (signal === null && stderr !== '') throw new Error(stderr);
  return signal;
}

it('a call that is killed before any of its operations leaves nothing of it or, with the next call, all of it', () => {
  const ends: string[] = [];
  for (let kill = 0; ; kill += 1) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'environments'), { recursive: true });
    writeFileSync(join(folder, 'clones.yaml'), 'before\n');
    writeFileSync(join(folder, 'environments/old.yaml'), 'old\n');
    const signal = run('write', kill);
    // The next call may be killed, too.
    if (signal !== null) run('finish', kill % 3);
    run('finish');
    const now = read();
    expect([JSON.stringify(BEFORE), JSON.stringify(AFTER)]).toContain(JSON.stringify(now));
    ends.push(JSON.stringify(now) === JSON.stringify(AFTER) ? 'all' : 'nothing');
    if (signal === null) break;
  }
  expect(ends.length).toBeGreaterThan(12);
  expect([...new Set(ends)].sort()).toEqual(['all', 'nothing']);
  // Once the journal stands, all of it: never nothing again after all.
  expect(ends.lastIndexOf('nothing')).toBeLessThan(ends.indexOf('all'));
});

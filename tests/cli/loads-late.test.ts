/** What a command that builds nothing must not wait for: loading cdktf and the provider's classes takes longer than the command. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../support/cli';
import { ESTATES } from '../support/estates';

const SLOW = String.raw`/node_modules[/]cdktf[/]|node_modules[/]constructs[/]|provider-alicloud[/]lib|@cdktf[/]/`;
/** Runs the program as it is installed, and tells what it loaded when it ends. */
const TELLING = `
  process.on('exit', () => console.error(JSON.stringify(Object.keys(require.cache).filter((file) => ${SLOW}.test(file)))));
  require(${JSON.stringify(join(PROJECT, 'bin', 'lakewright.js'))});
`;

describe('a command', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'loads-'));
    writeFileSync(join(folder, 'telling.js'), TELLING);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function slowModules(...args: readonly string[]): string[] {
    const all = [join(folder, 'telling.js'), ...args, '--estate', ESTATES['estate'] ?? ''];
    const { status, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
    expect(status).toBe(0);
    return JSON.parse(stderr.trim().split('\n').at(-1) ?? '') as string[];
  }

  it.each(['validate', 'list', 'quota'])('%s loads no cdktf', (name) => expect(slowModules(name)).toEqual([]));

  it('that builds is found to load it', () => expect(slowModules('describe', 'risk', '--env', 'dev').length).toBeGreaterThan(0));
});

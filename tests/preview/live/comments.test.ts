import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lakewright } from '../../support/cli';
import { ESTATES } from '../../support/estates';
import { expectFile } from '../support/expect-file';
import { edited } from './edited';
import { PULL_REQUESTS } from './pull-requests';

const REQUESTS = Object.entries(PULL_REQUESTS).flatMap(([estate, { environment, requests }]) =>
  Object.entries(requests).map(([name, request]) => ({ estate, environment, name, request })),
);

/** Each comment was read by a person once; `UPDATE_INVENTORIES=1` writes them anew, to be read again. */
describe('the comment of a pull request', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'comments-')));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(REQUESTS)('$estate: $name', ({ estate, environment, name, request }) => {
    const base = ESTATES[estate] ?? '';
    const head = edited(base, folder, request);
    const args = ['--base-estate', base, '--estate', head, '--env', environment, '--format', 'markdown'];
    const { status, stdout } = lakewright(['preview', ...args], { cwd: head, env: { XDG_CACHE_HOME: join(folder, 'cache') } });
    expect(status).toBe(0);
    const told = stdout.replaceAll(base, 'BASE').replaceAll(head, 'HEAD');
    expectFile(join(__dirname, 'comments'), `${estate}, ${name}.md`.replaceAll(' ', '-').replace(',', ''), told);
  });
});

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lakewright } from '../support/cli';
import { ESTATES } from '../support/estates';
import { CTRL_C, CTRL_D, onTerminal } from '../support/on-terminal';

/** Only Linux has this `script`; elsewhere its options are others. */
const here = process.platform === 'linux' ? describe : describe.skip;

here('somebody who types', () => {
  const root = mkdtempSync(join(tmpdir(), 'typed-'));
  const folder = join(root, 'estate');
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each([
    ['Ctrl-C', CTRL_C],
    ['Ctrl-D', CTRL_D],
  ])('init: %s at a question ends it, and nothing was written', async (_name, keys) => {
    const place = join(root, 'never');
    const { status, stdout } = await onTerminal(['init', place], [[/Prefix[^]*: /, keys]]);
    expect(status).not.toBe(0);
    expect(stdout).not.toMatch(/has a bug|Error/);
    expect(existsSync(place)).toBe(false);
  });

  it('init: takes what is typed, and what is proposed where nothing is', async () => {
    const place = join(root, 'lakehouse');
    const { status } = await onTerminal(
      ['init', place],
      [
        [/Prefix[^]*: /, 'acme\r'],
        [/Region[^]*: /, '\r'],
        [/business[^]*: /i, 'sales\r'],
      ],
    );
    expect(status).toBe(0);
    expect(readFileSync(join(place, 'estate', 'estate.yaml'), 'utf8')).toContain('name: acme');
    expect(existsSync(join(place, 'estate', 'businesses', 'sales.yaml'))).toBe(true);
  });

  it('clone --refresh: takes what is chosen, and nothing where the question is left', async () => {
    cpSync(ESTATES['estate'] ?? '', folder, { recursive: true, filter: (path) => !path.includes('.lakewright') });
    expect(lakewright(['clone', 'prod', 'eu', '--estate', folder, '--scale', '0.25'])).toMatchObject({ status: 0 });
    const risk = join(folder, 'businesses', 'risk.yaml');
    writeFileSync(risk, readFileSync(risk, 'utf8').replace('prod: 4000 CU', 'prod: 4800 CU'));
    const before = readFileSync(risk, 'utf8');
    const refresh = ['clone', '--refresh', 'eu', '--estate', folder];
    const left = await onTerminal(refresh, [[/Take which\?/, CTRL_D]]);
    expect(left.stdout).not.toMatch(/has a bug/);
    expect(readFileSync(risk, 'utf8')).toBe(before);
    expect(await onTerminal(refresh, [[/Take which\?/, 'all\r']])).toMatchObject({ status: 0 });
    expect(readFileSync(risk, 'utf8')).toContain('eu: 1200 CU');
  });
});

/** What people may hide in an estate never works on a terminal: not from values, keys, file names or the folder's path. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseProgress } from '../../deploy/progress/choose';
import { loadEstate } from '../../model';
import { clean, cleanLines, jsonText } from '../../terminal/clean';
import { table } from '../../terminal/table';
import { lakewright } from '../support/cli';

const ESC = '\u001b';
/** Clears the screen, rings, writes over the line, turns text around, and the C1 form of ESC [. */
const HOSTILE = [`${ESC}[2J`, '\u0007', '\u0008', '\u202e', '\u2066', '\u009b31m', '\u007f'];
const UNSEEN = /[^\P{Cc}\n]|\p{Bidi_Control}/u;
const yaml = (text: string): string => `"${text.replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;

describe('an estate with control characters everywhere', () => {
  const root = mkdtempSync(join(tmpdir(), 'unseen-'));
  const dir = join(root, `my${HOSTILE.join('')}estate`);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  beforeAll(() => {
    for (const folder of ['environments', 'businesses']) mkdirSync(join(dir, folder), { recursive: true });
    const all = HOSTILE.join('x');
    writeFileSync(join(dir, 'estate.yaml'), `name: ${yaml(all)}\ntags: { ${yaml(`k${all}`)}: a, b: ${yaml(all)} }\n`);
    writeFileSync(join(dir, 'environments', `dev${ESC}[31m.yaml`), `region: ${HOSTILE.join('')}\n`);
    writeFileSync(
      join(dir, 'businesses', 'risk.yaml'),
      `owner: ${yaml(all)}\n${HOSTILE.map((text, index) => `${yaml(`sp${text}ark${index}`)}: 1\n`).join('')}`,
    );
  });

  it.each([
    ['validate'],
    ['validate', '--json'],
    ['list'],
    ['synth'],
    ['describe', `ri${ESC}[2Jsk`],
    ['deploy', '--simulate', '--env', `d${ESC}[2Jev`],
  ])('%s %s shows none', (...args) => {
    const { status, stdout, stderr } = lakewright([...args, '--estate', dir]);
    expect([status, UNSEEN.exec(stdout)?.[0], UNSEEN.exec(stderr)?.[0]]).toEqual([1, undefined, undefined]);
    expect(stdout + stderr).toMatch(/spec\.yaml\.character/);
  });

  it('--json says everything in valid JSON, paths too', () => {
    const { ok, problems } = JSON.parse(lakewright(['validate', '--json', '--estate', dir]).stdout) as {
      ok: boolean;
      problems: { file: string; code: string }[];
    };
    expect(ok).toBe(false);
    expect(problems.some(({ file }) => file.endsWith(`dev${ESC}[31m.yaml`))).toBe(true);
  });

  it('every value and key with one is refused where it stands, with its number', () => {
    const told = loadEstate(dir).problems.filter(({ code }) => code === 'spec.yaml.character');
    expect(told.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'the text holds a control character, U+001B',
        'a key holds a control character, U+0007',
        'a key holds a character that changes the direction of text, U+202E',
      ]),
    );
    expect(told.filter(({ file }) => file.endsWith('risk.yaml')).map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('what prints', () => {
  const text = HOSTILE.join('|');

  it('leaves out what nobody sees, and keeps lines', () => {
    expect(clean(`a\n${text}b`)).toBe('a [2J|||||31m|b');
    expect(cleanLines(`a\n${ESC}b\r\nc`)).toBe('a\nb\nc');
    expect(table(['what'], [[`a\n${ESC}[31mb`]])).toBe('what\na [31mb');
    expect(jsonText({ [text]: text })).not.toMatch(UNSEEN);
    expect(JSON.parse(jsonText({ [text]: text }))).toEqual({ [text]: text });
  });

  it('is told nothing that moves the cursor of a live view', () => {
    const shown = (isTTY: boolean): string => {
      let all = '';
      const stdout = { isTTY, columns: 80, write: (part: string) => (all += part) };
      const progress = chooseProgress(['dev'], { stdout, env: {} });
      progress.say(`hello${ESC}[2J\u0007`);
      progress.show('dev', { doing: 'applying', on: `a${ESC}[2J\u0007` });
      progress.settle('dev', 'good', `done${ESC}[2J\u0007`);
      progress.end();
      return all;
    };
    expect(shown(false)).not.toMatch(UNSEEN);
    expect(shown(true)).not.toContain('\u0007');
  });
});

/** No text sends anybody to a command that does not exist: messages, docs, doctor's rows, guides. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { COMMANDS } from '../../cli/commands';
import { runChecks } from '../../doctor/checks';
import { PROJECT } from '../support/cli';
import { texts } from './texts';

const KNOWN = new Set([...Object.keys(COMMANDS), 'help']);
/** `lakewright deploy` in backticks, after npx or a prompt; prose such as "lakewright reads" names no command. */
const CALLED = /(?:npx |`|\$ |bin\/)lakewright(?:\.js)? ([a-z][a-z-]*)/g;
const unknownIn = (text: string): string[] => [...text.matchAll(CALLED)].map(([, word = '']) => word).filter((word) => !KNOWN.has(word));

describe('commands that texts name', () => {
  it('are found where there are some', () => {
    expect(unknownIn('run `lakewright sprout`, then npx lakewright lokal up and npx lakewright deploy')).toEqual(['sprout', 'lokal']);
  });

  it('all exist', () => {
    const files = texts(PROJECT);
    expect(files.length).toBeGreaterThan(500);
    const wrong = files.flatMap((file) => unknownIn(readFileSync(file, 'utf8')).map((word) => `${relative(PROJECT, file)}: ${word}`));
    expect(wrong).toEqual([]);
  });

  it('all exist where doctor says what something is needed for', async () => {
    const checks = await runChecks({
      env: { PATH: '/nowhere' },
      nodeVersion: '18.0.0',
      home: '/nobody',
      exists: () => false,
      ask: () => ({ found: false, ok: false, text: '' }),
    });
    const words = checks.flatMap(({ neededFor }) => neededFor).map((what) => what.split(' ')[0] ?? '');
    expect(words.filter((word) => !KNOWN.has(word) && !['everything', 'cdktf'].includes(word))).toEqual([]);
  });
});

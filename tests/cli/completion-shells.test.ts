/** The scripts run in the shells themselves. bash has to be there; zsh and fish are tried where they are, and missed aloud where not. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { SCRIPTS } from '../../cli/completion/scripts';
import { ESTATES } from '../support/estates';
import { PROJECT } from '../support/cli';

const cwd = mkdtempSync(join(tmpdir(), 'completion-'));
const bin = join(cwd, 'bin');
const env = { ...process.env, PATH: [bin, process.env['PATH']].join(delimiter), HOME: cwd, TERM: 'dumb' };

beforeAll(() => {
  cpSync(ESTATES['estate'] ?? '', join(cwd, 'estate'), { recursive: true });
  mkdirSync(bin);
  const run = `exec ${process.execPath} ${join(PROJECT, 'bin', 'lakewright.js')} "$@"\n`;
  writeFileSync(join(bin, 'lakewright'), `#!/bin/sh\n${run}`);
  writeFileSync(join(bin, 'npx'), `#!/bin/sh\nshift\n${run}`);
  for (const name of ['lakewright', 'npx']) chmodSync(join(bin, name), 0o755);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const there = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;
function said(shell: string, args: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync(shell, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${shell} ended with ${status}: ${stderr}`);
  return stdout.split('\n').filter((line) => line !== '');
}

/** What bash offers after words, through its own completion. */
const inBash = (...words: string[]): string[] => {
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const call = `eval "$(lakewright completion bash)"; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}
    "$(complete -p ${words[0]} | sed 's/.*-F \\([^ ]*\\) .*/\\1/')"; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return said('bash', ['--norc', '-c', call]);
};

test.each([
  [['lakewright', 'vali'], ['validate']],
  [['lakewright', 'list', '--env', 'p'], ['prod']],
  [['lakewright', 'list', '--env', '=', 'p'], ['prod']],
  [['lakewright', 'synth', '--out', 'est'], ['estate']],
  [
    ['npx', 'lakewright', 'describe', 'lend'],
    ['lending', 'lending-dev', 'lending-local', 'lending-prod'],
  ],
])('bash completes %j', (words, expected) => {
  expect(inBash(...words)).toEqual(expected);
});

(there('fish') ? test : missed('fish'))('fish completes', () => {
  const offered = (line: string) =>
    said('fish', ['-c', `lakewright completion fish | source; complete -C '${line}'`]).map((one) => one.split('\t')[0]);
  expect(offered('lakewright list --env p')).toEqual(['prod']);
  expect(offered('npx lakewright vali')).toEqual(['validate']);
  expect(offered('lakewright synth --out est')).toEqual(['estate/']);
});

(there('zsh') ? test : missed('zsh'))('zsh completes', () => {
  // What zsh would show is what it hands to compadd.
  const call = `autoload -Uz compinit && compinit -u -D; eval "$(lakewright completion zsh)"
    _describe() { print -l -- \${(P)2} } ; _files() { print -l -- files $@ }
    try() { words=("$@") CURRENT=$#; \${_comps[$1]} }
    try lakewright list --env p; try npx lakewright vali; try lakewright synth --out est`;
  expect(said('zsh', ['-f', '-c', call])).toEqual(['prod:prod', expect.stringMatching(/^validate:check the estate/), 'files', '-/']);
});

function missed(shell: string): typeof test.skip {
  console.warn(`${shell} is not on this machine: its completion was not tried, only looked at`);
  return test.skip;
}

test('scripts hold no name of a command: they ask', () => {
  for (const script of Object.values(SCRIPTS)) expect(script).not.toMatch(/validate|--env/);
});

/** Every command that reads an estate means the same one where no option names it. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { ci } from '../../cli/actions/ci';
import { list } from '../../cli/actions/list';
import { COMMANDS } from '../../cli/commands';
import { outMeant } from '../../cli/out-option';
import { estateMeant } from '../../cli/standing-in';
import { ESTATES } from '../support/estates';
import { printed } from '../support/printed';

/** Commands that read no estate, each with why. */
const NO_ESTATE = new Set(['init', 'completion']);
/** Keys to data are named, and never found by chance: the variable names them, a folder does not. */
const NAMED_ONLY = new Set(['guard']);

const before = process.cwd();
let root: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'standing-')));
  cpSync(ESTATES['estate'] ?? '', join(root, 'repository', 'estate'), { recursive: true });
  mkdirSync(join(root, 'repository', '.git'));
  mkdirSync(join(root, 'repository', 'docs'));
});
afterEach(() => {
  process.chdir(before);
  delete process.env['LAKEWRIGHT_ESTATE'];
  rmSync(root, { recursive: true, force: true });
});

const defined = (name: string): Command => {
  const command = new Command(name);
  COMMANDS[name]?.load().define(command);
  return command;
};

test('every command has the option, but those that read no estate', () => {
  const without = Object.keys(COMMANDS).filter((name) => !defined(name).options.some(({ long }) => long === '--estate'));
  expect(new Set(without)).toEqual(NO_ESTATE);
});

const READING = Object.keys(COMMANDS).filter((name) => !NO_ESTATE.has(name));

test.each(READING)('%s takes the estate that one stands in, or that the variable names, and its help says so', (name) => {
  process.chdir(join(root, 'repository', 'estate', 'businesses'));
  expect(defined(name).opts()['estate']).toBe(NAMED_ONLY.has(name) ? undefined : '..');
  process.env['LAKEWRIGHT_ESTATE'] = '/elsewhere';
  expect(defined(name).opts()['estate']).toBe('/elsewhere');
  expect(defined(name).helpInformation()).toContain('$LAKEWRIGHT_ESTATE');
});

test.each([
  ['repository', 'estate'],
  ['repository/docs', '../estate'],
  ['repository/estate', '.'],
  ['repository/estate/environments', '..'],
  ['.', 'estate'],
])('from %s it is %s', (from, expected) => {
  expect(estateMeant({}, join(root, from))).toBe(expected);
  expect(estateMeant({ LAKEWRIGHT_ESTATE: '' }, join(root, from))).toBe(expected);
});

test.each([
  ['repository', 'cdktf.out'],
  ['repository/docs', '../cdktf.out'],
  ['repository/estate', '../cdktf.out'],
  ['repository/estate/environments', '../../cdktf.out'],
  ['.', 'cdktf.out'],
])('from %s JSON goes to %s: one folder, wherever in the repository one stands', (from, expected) => {
  expect(outMeant({}, join(root, from))).toBe(expected);
  expect(outMeant({ LAKEWRIGHT_ESTATE: '/elsewhere' }, join(root, from))).toBe('cdktf.out');
});

test('an estate that is called otherwise has its JSON within', () => {
  renameSync(join(root, 'repository', 'estate'), join(root, 'lakehouse'));
  expect(outMeant({}, join(root, 'lakehouse', 'businesses'))).toBe('../cdktf.out');
});

test.each(['synth', 'deploy', 'destroy'])('%s of an estate that is named writes where one stands', async (name) => {
  process.chdir(join(root, 'repository', 'docs'));
  const outs: unknown[] = [];
  for (const args of [[], ['--estate', '../estate'], ['--estate', '../estate', '--out', 'mine']]) {
    const command = defined(name).action((options: { readonly out: string }) => void outs.push(options.out));
    await command.parseAsync(args, { from: 'user' });
  }
  expect(outs).toEqual(['../cdktf.out', 'cdktf.out', 'mine']);
});

test('what is named on purpose stays named where another one is meant', () => {
  process.chdir(join(root, 'repository', 'estate'));
  const command = defined('list').action(() => undefined);
  expect(command.parse(['--estate', 'estate'], { from: 'user' }).opts()['estate']).toBe('./estate');
});

test('a command that is called in a folder of the estate reads it', async () => {
  process.chdir(join(root, 'repository', 'estate', 'businesses'));
  expect(await printed(() => list({ estate: estateMeant() }))).toContain('risk-prod');
});

test('a pipeline is written for the root of the repository from every folder of it', async () => {
  process.chdir(join(root, 'repository', 'estate', 'environments'));
  await printed(() => ci('github', { estate: estateMeant() }));
  const text = readFileSync(join(root, 'repository', '.github', 'workflows', 'lakewright.yml'), 'utf8');
  expect(text).toContain('lakewright preview --estate estate ');
});

/** One `--json` everywhere: stdout is one document, whatever happens. */
import { join } from 'node:path';
import { Command } from 'commander';
import { COMMANDS } from '../../cli/commands';
import { ESTATE, inFolder, type Files } from '../model/folder';
import { lakewright } from '../support/cli';

const BAD: Files = { ...ESTATE, 'businesses/risk.yaml': 'spark: 4\n' };
const READING = [['validate'], ['list'], ['describe', 'risk'], ['quota'], ['synth'], ['deploy', '--simulate'], ['destroy', '--simulate']];

const run = (files: Files, args: readonly string[]) =>
  inFolder(files, (folder) => {
    const out = args[0] === 'synth' ? ['--out', join(folder, 'out')] : [];
    const { status, stdout, stderr } = lakewright([...args, '--estate', folder, ...out]);
    return { status, stderr, document: JSON.parse(stdout) as Record<string, unknown> };
  });

describe('--json', () => {
  it('is an option of every command that tells something, but the one that serves and the one that shells ask', () => {
    const without = Object.keys(COMMANDS).filter((name) => {
      const command = new Command(name);
      COMMANDS[name]?.load().define(command);
      return !command.options.some(({ long }) => long === '--json');
    });
    expect(without).toEqual(['simulate', 'completion']);
  });

  it.each(READING)('%s tells of mistakes in one document', (...args) => {
    const { status, document } = run(BAD, [...args, '--json']);
    expect(status).toBe(1);
    expect(document).toMatchObject({ ok: false, problems: expect.arrayContaining([expect.objectContaining({ line: 1 })]) as unknown });
  });

  it.each(['list', 'quota', 'synth'])('%s --format json is the same', (command) => {
    const [one, other] = ['--json', '--format=json'].map((option) => run(ESTATE, [command, option]));
    expect(one?.status).toBe(0);
    expect(Object.keys(one?.document ?? {})).toEqual(Object.keys(other?.document ?? {}));
  });

  it.each([
    [['list', '--json', '--bogus'], "error: unknown option '--bogus'"],
    [['list', '--bogus', '--format', 'json'], "error: unknown option '--bogus'"],
    [['describe', 'risk', 'lending', '--json'], 'error: too many arguments'],
    [['adopt', '--json'], "error: required option '--env <name>' not specified"],
    [['adopt', '--env', 'prod', '--simulate', '--from', 'x', '--json'], "error: option '--simulate' cannot be used with"],
  ])('%j is a command line that is told in one document, too', (args, said) => {
    const { status, document, stderr } = run(ESTATE, args);
    expect({ status, document }).toEqual({
      status: 1,
      document: { ok: false, exit: 1, message: expect.stringContaining(said) as unknown, problems: [] },
    });
    expect(stderr).toContain(said);
  });

  it('holds a name that is not there, too', () => {
    const { status, document } = run(ESTATE, ['list', '--env', 'prd', '--json']);
    expect({ status, document }).toEqual({
      status: 1,
      document: { ok: false, exit: 1, message: expect.stringContaining("did you mean 'prod'?") as unknown, problems: [] },
    });
  });
});

/** What may follow words, and that the table of kinds has something to say of every option. */
import type { Argument, Option } from 'commander';
import { kindOf } from '../../cli/completion/kinds';
import { named } from '../../cli/completion/named';
import { wholeProgram } from '../../cli/completion/program';
import { type Candidate, follows } from '../../cli/completion/words';
import { COMMANDS } from '../../cli/commands';
import { ESTATES } from '../support/estates';

const at = ESTATES['fintopia'] ?? '';
const after = (...words: string[]): Exclude<ReturnType<typeof follows>, readonly Candidate[]> | string[] => {
  const found = follows(wholeProgram(), words, named);
  return typeof found === 'string' ? found : found.map(({ value }) => value);
};

test('commands, with what they do', () => {
  expect(after('')).toEqual([...Object.keys(COMMANDS), 'help']);
  expect(after('val')).toEqual(['validate']);
  expect(follows(wholeProgram(), ['lis'], named)).toEqual([{ value: 'list', about: COMMANDS['list']?.summary }]);
});

test.each([
  [['list', '--st'], ['--stack']],
  [['deploy', '--simulate', '--y'], ['--yes']],
  [
    ['list', '--estate', at, '--env', 'cn'],
    ['cn-staging', 'cn'],
  ],
  [['list', `--estate=${at}`, '--env', 'lat'], ['latam']],
  [['list', '--estate', at, '--env=lat'], ['--env=latam']],
  [['list', '--estate', '=', at, '--env', '=', 'lat'], ['latam']],
  [
    ['deploy', '--estate', at, '--stack', 'tags-c'],
    ['tags-cn', 'tags-cn-staging'],
  ],
  [
    ['describe', '--estate', at, 'tags-cn'],
    ['tags-cn', 'tags-cn-staging'],
  ],
  [['clone', '--estate', at, 'sea', ''], []],
  [['diff', '--estate', at, 'sea', 'lat'], ['latam']],
  [['clone', 'sea', 'sea2', '--region', 'eu-c'], ['eu-central-1']],
  [
    ['ci', 'github-'],
    ['github-environments', 'github-sweep'],
  ],
  [['preview', '--format', 'm'], ['markdown']],
  [['simulate', 'dr'], ['drift']],
  [['simulate', 'drift', 'address', 'a=b', '--tfs'], ['--tfstate']],
  [['help', 'dep'], ['deploy']],
  [['nothing', ''], []],
  [['list', '--env', 'x', '--estate', '/nowhere', '--stack', ''], []],
])('%j', (words, expected) => {
  expect(after(...words)).toEqual(expected);
});

test.each([
  [['synth', '--out', ''], 'folders'],
  [['graph', '--out', ''], 'files'],
  [['guard', 'a.json', 'b'], 'files'],
])('%j completes %s', (words, expected) => {
  expect(after(...words)).toBe(expected);
});

/** Texts that nobody can guess: amounts, times, names that are new. */
const FREE = `init --company; add <name>; add --zone; adopt --name; adopt --tag; preview --base; deploy --parallel; deploy --wait; deploy --expect; destroy --parallel; destroy --wait;
  clone <target>; clone --zone; clone --scale; clone --ttl; clone --keep; clone --as; clone --take; clone --data; clone --at; sweep --at; ci --branch; doctor --bucket; doctor --job-role; simulate --latency;
  simulate --quota; simulate --fault; drift <address>; drift <attribute=value>; fault <what>; completion <words>`;

test('every value is of a kind, has its choices, or is a text that nobody can guess', () => {
  const unknown = (command: string, what: Option | Argument, shown: string): string[] =>
    what.argChoices !== undefined || kindOf(command, what) !== undefined ? [] : [`${command} ${shown}`];
  const commands = wholeProgram().commands.flatMap((one) => [one, ...one.commands]);
  const found = commands.flatMap((command) => [
    ...command.registeredArguments.flatMap((one) => unknown(command.name(), one, `<${one.name()}>`)),
    ...command.options
      .filter(({ required, optional }) => required || optional)
      .flatMap((one) => unknown(command.name(), one, one.long ?? '')),
  ]);
  expect(found.sort()).toEqual(FREE.split(/;\s+/).sort());
});

import fc from 'fast-check';
import { Command } from 'commander';
import { COMMANDS } from '../../cli/commands';
import { onwards, onwardsIn, WITHOUT_ESTATE } from '../../terminal/onwards';

const CALLED = { estate: "'a platform'", env: 'local', simulate: true };

test.each<[string, string]>([
  ['npx lakewright describe NAME, or --parity', "npx lakewright describe --estate 'a platform' NAME, or --parity"],
  ['first: npx lakewright add business risk', "first: npx lakewright add business --estate 'a platform' risk"],
  ['npx lakewright doctor tells what is missing', "npx lakewright doctor --estate 'a platform' tells what is missing"],
  ['npx lakewright local up makes it', "npx lakewright local up --estate 'a platform' --env local makes it"],
  ['npx lakewright destroy --stack a-dev', "npx lakewright destroy --estate 'a platform' --simulate --stack a-dev"],
  ['npx lakewright deploy --yes', "npx lakewright deploy --estate 'a platform' --yes"],
  [
    'npx lakewright deploy --yes\nor npx lakewright list',
    "npx lakewright deploy --estate 'a platform' --yes\nor npx lakewright list --estate 'a platform'",
  ],
])('%s, told where an estate was named', (text, told) => expect(onwards(text, CALLED)).toBe(told));

test.each([
  'npx lakewright destroy --estate other --simulate',
  'npx lakewright local down --estate other --env mine',
  'npx lakewright init platform',
  'npx lakewright <command> --help',
])('%s stays as it is', (text) => expect(onwards(text, CALLED)).toBe(text));

test('nothing is repeated that nobody said', () => {
  for (const called of [{}, { estate: 'estate' }])
    expect(onwards('npx lakewright destroy --env dev', called)).toBe('npx lakewright destroy --env dev');
});

test('told again, a text stays the same', () => {
  const words = fc.array(fc.constantFrom('npx lakewright', 'destroy', 'local up', 'list', '--env dev', '--estate x', ';', '\n', 'or'), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, (all) => {
      const told = onwards(all.join(' '), CALLED);
      expect(onwards(told, CALLED)).toBe(told);
    }),
  );
});

test('in data every text is told, and the rest is left', () => {
  const made = new Date(0);
  expect(onwardsIn({ fix: ['npx lakewright list'], count: 1, none: null, made }, { estate: 'x' })).toEqual({
    fix: ['npx lakewright list --estate x'],
    count: 1,
    none: null,
    made,
  });
});

test('the commands without an estate are those that take none', () => {
  const takesNone = Object.entries(COMMANDS).flatMap(([name, { load }]) => {
    const command = new Command(name);
    load().define(command);
    return [command, ...command.commands].some(({ options }) => options.some(({ long }) => long === '--estate')) ? [] : [name];
  });
  expect(takesNone.sort()).toEqual([...WITHOUT_ESTATE].sort());
});

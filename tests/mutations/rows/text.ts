import type { Mutation } from '../mutation';

const LITERAL = ['tests/text/literal.test.ts'];
const SAID_BY_TERRAFORM = 'only Terraform itself says what a text means to it';
const FIXES = ['tests/model/fixes-keep-meaning.test.ts'];

/** Text of people on its way to Terraform and to the terminal. */
export const TEXT_MUTATIONS: readonly Mutation[] = [
  {
    name: 'an estate enters its stacks as it is',
    find: 'literally(estate) as LiteralEstate',
    replace: 'estate as LiteralEstate',
    tests: LITERAL,
    slow: SAID_BY_TERRAFORM,
  },
  { name: 'a directive of a template is not escaped', find: '|[%\\uFDD1]+)(?=', replace: ')(?=', tests: LITERAL, slow: SAID_BY_TERRAFORM },
  {
    name: 'a dollar before a reference takes the reference with it',
    find: 'ofConstruct === 1 && run.length > 1',
    replace: 'ofConstruct === 1 && run.length > 9',
    tests: LITERAL,
    slow: SAID_BY_TERRAFORM,
  },
  {
    name: 'text of a backend is escaped',
    find: '(TerraformBackend.isBackend(element) ? plainText : terraformText)',
    replace: 'terraformText',
    tests: LITERAL,
    slow: SAID_BY_TERRAFORM,
  },
  {
    name: 'a stack that lacks something is written',
    find: 'mustHold(json, elements);',
    replace: '',
    tests: ['tests/stacks/synthesis/nothing-lost.test.ts'],
  },
  {
    name: 'text that looks like a token loses its resource',
    find: 'resolvedByCdktf(Tokenization.resolve(value, { scope: stack, resolver: RESOLVER, preparing }), write) as Json',
    replace: 'settled(Tokenization.resolve(value, { scope: stack, resolver: RESOLVER, preparing }), write) as Json',
    tests: ['tests/stacks/synthesis/nothing-lost.test.ts'],
  },
  {
    name: 'control characters reach the terminal',
    find: 'drawn.push(...rows.map((row) => row.map(clean)));',
    replace: 'drawn.push(...rows.map((row) => [...row]));',
    tests: ['tests/terminal/unseen.test.ts'],
    slow: 'every command prints to a terminal of its own',
  },
  { name: 'off is told to be true', find: "NO.includes(word) ? 'false'", replace: "NO.includes(word) ? 'true'", tests: FIXES },
  {
    name: 'an id is told with other digits',
    find: 'fix: write([], written)',
    replace: 'fix: write([], String(value))',
    tests: FIXES,
  },
  {
    name: 'a key like a number changes',
    find: "typeof value === 'string' ? value : (source ?? String(value))",
    replace: 'String(value)',
    tests: FIXES,
  },
];

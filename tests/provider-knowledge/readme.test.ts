import { join } from 'node:path';
import { tsBlocks } from '../support/readme-blocks';

const README = join(__dirname, '..', '..', 'packages', 'provider-knowledge', 'README.md');

/** An example of the README: an expression, and what its comment says of it. */
interface Example {
  readonly expression: string;
  readonly said: string;
  readonly run: () => unknown;
}

function examples(block: string): Example[] {
  const lines = block.split('\n').filter((line) => line !== '');
  const imports = lines.filter((line) => line.startsWith('import '));
  const loads = imports.map((line) => line.replace(/^import (\{.*\}) from '(.*)';$/, "const $1 = require('$2');")).join('\n');
  return lines
    .filter((line) => !imports.includes(line))
    .map((line) => {
      const [, expression = '', said = ''] = /^(.*?); +\/\/ (.*)$/.exec(line) ?? [];
      return { expression, said, run: () => new Function('require', `${loads}\nreturn ${expression};`)(require) as unknown };
    });
}

test.each(
  tsBlocks(README)
    .flatMap(examples)
    .map((example) => [example.expression, example] as const),
)('%s', (_, { said, run }) => {
  const [, message] = /^throws (.*)$/.exec(said) ?? [];
  if (message !== undefined) {
    for (const part of message.split(' ... ')) expect(run).toThrow(part);
    return;
  }
  const [literal = ''] = /^('[^']*'|"[^"]*"|\[.*\]|\{.*\}|[^,]+)/.exec(said) ?? [];
  const expected = new Function(`return ${literal.replace(', ...', '')};`)() as unknown;
  expect(run()).toEqual(literal.endsWith(', ...]') ? expect.arrayContaining(expected as unknown[]) : expected);
});

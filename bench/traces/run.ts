/**
 * How many files know of one option: the type checker finds in them a value that is, or holds, the thing the option is of. All of them
 * have to be read before the option's meaning changes. `npm run bench:traces` prints the figures beside those of before services had
 * folders of their own (before.json); `--files` names the files.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { Holds, type Marks } from './holds';
import { parsesOfOneQuantity } from './parses';

const ROOT = resolve(__dirname, '..', '..');
const THINGS: Readonly<Record<string, Marks>> = {
  'spark.queue.max': ['max', 'schedule', 'environments'],
  'starrocks.group.size': ['nodes', 'size', 'disk'],
  'kafka.topic.retention': ['partitions', 'retention'],
};
const APART = /^(tests|bench|examples|estate|simulator|functions)\//;

function sources(): ts.Program {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(ROOT, 'tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  if (!config) throw new Error('tsconfig.json cannot be read');
  return ts.createProgram(
    config.fileNames.filter((file) => !APART.test(relative(ROOT, file))),
    config.options,
  );
}

function knowing(program: ts.Program, marks: Marks): string[] {
  const checker = program.getTypeChecker();
  const holds = new Holds(checker, marks);
  const inside = (node: ts.Node): boolean =>
    (ts.isIdentifier(node) && holds.in(checker.getTypeAtLocation(node))) ||
    ts.forEachChild(node, (child) => inside(child) || undefined) === true;
  return program
    .getSourceFiles()
    .filter(({ fileName, isDeclarationFile }) => !isDeclarationFile && fileName.startsWith(ROOT) && !fileName.includes('node_modules'))
    .filter((file) => inside(file))
    .map(({ fileName }) => relative(ROOT, fileName))
    .sort();
}

const before = JSON.parse(readFileSync(join(dirname(__filename), 'before.json'), 'utf8')) as Record<string, number>;

function print(name: string, value: number, unit: string): void {
  const was = before[name];
  process.stdout.write(`${name}: ${value} ${unit}${was === undefined ? '' : `, ${was} before: ${(value / was).toFixed(2)}`}\n`);
}

async function main(): Promise<void> {
  const program = sources();
  for (const [name, marks] of Object.entries(THINGS)) {
    const files = knowing(program, marks);
    print(name, files.length, 'files');
    if (process.argv.includes('--files')) process.stdout.write(files.map((file) => `  ${file}\n`).join(''));
  }
  print('parses of one quantity', await parsesOfOneQuantity(), 'times');
}

void main();

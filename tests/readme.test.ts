import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT, lakewright } from './support/cli';
import { StackDocument } from './support/stack-document';
import { writeFiles } from './support/write-files';

const README = readFileSync(join(PROJECT, 'README.md'), 'utf8');

interface Block {
  /** What follows the fence: language, then a file name where the block is a file. */
  readonly info: readonly string[];
  readonly text: string;
}

const BLOCKS: readonly Block[] = [...README.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm)].map(([, info = '', text = '']) => ({
  info: info.split(' '),
  text,
}));
const of = (language: string): readonly Block[] => BLOCKS.filter(({ info }) => info[0] === language);

/** The estate that README writes, in a folder of its own. */
function helloFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));
  writeFiles(
    folder,
    of('yaml').map(({ info: [, file = ''], text }) => [file, text]),
  );
  return folder;
}

/** Commands of a console block, each with what it printed. */
function calls({ text }: Block): { readonly args: string[]; readonly printed: string }[] {
  return text
    .split(/^\$ npx lakewright /m)
    .slice(1)
    .map((call) => {
      const [command = '', ...printed] = call.split('\n');
      return { args: command.split(' '), printed: printed.join('\n') };
    });
}

describe('README', () => {
  const [right, wrong, copy] = of('console');

  it('shows what the commands print for its estate', () => {
    const cwd = helloFolder();
    for (const { args, printed } of calls(right ?? (BLOCKS[0] as Block))) {
      const { stdout, stderr } = lakewright(args, { cwd });
      expect(stdout + stderr).toBe(printed);
    }
  });

  it('shows what is printed for its mistake', () => {
    const cwd = helloFolder();
    const file = join(cwd, 'hello', 'businesses', 'scoring.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('prod: 600 CU', 'prod: 900 CU'));
    const [call] = calls(wrong ?? (BLOCKS[0] as Block));
    const { stdout, stderr } = lakewright(call?.args ?? [], { cwd });
    expect(stdout + stderr).toBe(call?.printed);
  });

  it('shows how the reports begin that its copy is told with', () => {
    const cwd = helloFolder();
    const all = calls(copy ?? (BLOCKS[0] as Block));
    expect(all.map(({ args: [command] }) => command)).toEqual(['clone', 'sweep']);
    for (const { args, printed } of all) {
      expect(printed).toMatch(/\n\.\.\.\n$/);
      expect(lakewright(args, { cwd }).stdout.startsWith(printed.replace(/\.\.\.\n$/, ''))).toBe(true);
    }
  });

  it('has no block that no test looks at', () => {
    expect(BLOCKS.map(({ info }) => info[0]).filter((language) => !['sh', 'yaml', 'console', 'ts'].includes(language ?? ''))).toEqual([]);
    expect(of('ts').map(({ info }) => info[1])).toEqual(['extension']);
    expect(of('sh').map(({ info }) => info[1] ?? 'two commands')).toEqual(['two commands', 'real-account', 'own-repository']);
    expect(of('sh')[0]?.text).toMatch(/^npm ci && npm start .*\nnpm ci && npm test /);
  });

  it('extends the business stack as its extension says', () => {
    const cwd = helloFolder();
    mkdirSync(join(cwd, 'hello', 'extensions'));
    writeFileSync(join(cwd, 'hello', 'extensions', 'more.ts'), of('ts')[0]?.text ?? '');
    const { status, stderr } = lakewright(['synth', '--estate', 'hello', '--stack', 'scoring-prod'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const stack = new StackDocument(readFileSync(join(cwd, 'cdktf.out', 'stacks', 'scoring-prod', 'cdk.tf.json'), 'utf8'));
    expect(stack.resource('alicloud_star_rocks_node_group', 'StarRocks_main_backfill')).toMatchObject({ cu: 16, resident_node_number: 1 });
  });

  it('names only commands and options that are there', () => {
    const called = [...(of('sh')[1]?.text ?? '').matchAll(/^npx lakewright (\w+)([^#\n]*)/gm)];
    expect(called.length).toBeGreaterThan(3);
    for (const [, command = '', options = ''] of called) {
      const { status, stdout } = lakewright([command, '--help']);
      expect(status).toBe(0);
      for (const [option] of options.matchAll(/--[a-z]+/g)) expect(stdout).toContain(option);
    }
  });

  it('links only to files that are there', () => {
    const links = [...README.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(PROJECT, link)))).toEqual([]);
  });
});

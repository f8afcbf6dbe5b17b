import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { init } from '../../../cli/actions/init';
import { Exit } from '../../../domain/exit';
import { PROJECT } from '../../support/cli';
import { printed } from '../../support/printed';

const SAID = { company: 'acme', region: 'cn-hangzhou', business: 'sales' };
let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'init-'));
  folder = join(root, 'lakehouse');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (options: Parameters<typeof init>[1] = SAID) => printed(() => init(folder, options));
const refused = async (options?: Parameters<typeof init>[1]): Promise<string> => {
  const error: unknown = await run(options).catch((one: unknown) => one);
  if (!(error instanceof Exit)) throw new Error(`not refused: ${String(error)}`);
  expect(error.code).toBe(1);
  return error.message;
};
const put = (path: string, text = ''): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, path), text);
};
const all = (): string[] => (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : []);

test('writes a repository into a folder that is made, and nothing beside it', async () => {
  const told = await run();
  expect(told).toContain(`next: cd ${folder} && npm install && npx lakewright deploy --simulate`);
  expect(all()).toEqual(
    expect.arrayContaining([
      '.github/workflows/lakewright.yml',
      '.gitignore',
      'estate/businesses/sales.yaml',
      'estate/extensions/company.ts',
    ]),
  );
  expect(all()).not.toContain('.lakewright');
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { dependencies: object };
  expect(dependencies).toEqual({ cdktf: '^0.21.0', constructs: '^10.4.2', lakewright: `file:${relative(folder, PROJECT)}` });
});

test('the second run says that it is there, and changes nothing', async () => {
  await run();
  const before = all();
  put('README.md', 'ours\n');
  expect(await run()).toContain('has an estate already: nothing was changed');
  expect([all(), readFileSync(join(folder, 'README.md'), 'utf8')]).toEqual([before, 'ours\n']);
});

test('names a version or a tarball as it is asked to', async () => {
  writeFileSync(join(root, 'lakewright.tgz'), '');
  await run({ ...SAID, package: join(root, 'lakewright.tgz') });
  expect(readFileSync(join(folder, 'package.json'), 'utf8')).toContain('"lakewright": "file:../lakewright.tgz"');
});

test('tells everything at once, and writes nothing', async () => {
  put('README.md');
  put('.gitignore');
  const message = await refused({ company: 'Acme', region: 'cn-hangzou' });
  expect(message.match(/^\[.*\]/gm)).toEqual([
    '[init.company.name]',
    '[init.region.unknown]',
    '[init.answer.missing]',
    '[init.files.taken]',
  ]);
  expect(message).toContain(`in ${folder} there are .gitignore, README.md already`);
  expect(all()).toEqual(['.gitignore', 'README.md']);
});

test('takes what is proposed with --yes', async () => {
  await run({ yes: true });
  expect(readFileSync(join(folder, 'estate/estate.yaml'), 'utf8')).toContain('name: lakehouse\n');
});

test('keeps the package.json of a folder that has installed the toolkit, and no other', async () => {
  put('package.json', '{ "dependencies": { "lakewright": "^0.1.0" } }');
  expect(await run()).toContain('kept: package.json');
  rmSync(folder, { recursive: true });
  put('package.json', '{ "dependencies": {} }');
  expect(await refused()).toMatch(/there is package\.json already\n {2}fix: .*once `npm install` has put lakewright into it/);
});

test('refuses names that are too long together, with nothing written', async () => {
  expect(await refused({ ...SAID, business: `a${'b'.repeat(60)}` })).toMatch(/\[name\.unusable\][\s\S]*nothing was written$/);
  expect(all()).toEqual([]);
});

test('refuses a file for a folder', async () => {
  writeFileSync(folder, '');
  expect(await refused()).toContain('[init.folder.file]');
});

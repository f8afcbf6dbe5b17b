import { readdirSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { EXISTING_NETWORK } from '../support/existing-network';
import { runBlock, tsBlocks } from '../support/readme-blocks';
import { synth } from '../support/synth';

const CONSTRUCTS = resolve(__dirname, '..', '..', 'constructs');
const folders = readdirSync(CONSTRUCTS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
/** What examples may take for granted. */
const NAMES = { network: EXISTING_NETWORK };

const run = (file: string) => tsBlocks(file).map((block) => synth((stack) => runBlock(file, block, stack, NAMES)));

test.each(folders)('%s has a README', (folder) => expect(existsSync(join(CONSTRUCTS, folder, 'README.md'))).toBe(true));

test.each(folders)('the examples of %s synthesize to something that the providers take', (folder) => {
  const documents = run(join(CONSTRUCTS, folder, 'README.md'));
  expect(documents.length).toBeGreaterThan(0);
  for (const document of documents) expect(document.addresses.length).toBeGreaterThan(0);
});

describe('an example that does not run fails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const readme = (block: string) => {
    const file = join(folder, 'README.md');
    writeFileSync(file, `# Text\n\n\`\`\`ts\n${block}\n\`\`\`\n`);
    return file;
  };

  test('because of a wrong import', () => expect(() => run(readme("import { X } from './none';\nnew X(this);"))).toThrow('none'));
  test('because of an unknown name', () => expect(() => run(readme('bucket.grantRead();'))).toThrow('bucket is not defined'));
  test('because of syntax', () => expect(() => run(readme('const = 1;'))).toThrow());
  test('because a construct refuses it', () => {
    const file = readme(
      `import { Network } from '${CONSTRUCTS}/network/network';\nnew Network(this, 'N', { name: 'n', cidr: '1', zones: [] });`,
    );
    expect(() => run(file)).toThrow('[network.cidr.unusable]');
  });
});

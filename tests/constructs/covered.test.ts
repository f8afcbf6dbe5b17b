import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CONSTRUCTS = resolve(__dirname, '..', '..', 'constructs');
/** Modules that build classes of Alibaba Cloud from a model; a local twin is smaller on purpose. */
const modules = readdirSync(CONSTRUCTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^[^/]+\/stack\/(?!local).*\.ts$/.test(file))
  .sort();

test('there is something to look at', () => expect(modules.length).toBeGreaterThan(7));

test.each(modules)('%s says, for the compiler, which options of YAML its classes leave out', (file) => {
  expect(readFileSync(join(CONSTRUCTS, file), 'utf8')).toMatch(/^export type Covered = \[?\s*Assert<Covers</m);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiledTwin } from '../../../stacks/extensions/typescript';

test.each([
  ['constructs/lake.ts', 'dist/constructs/lake.js'],
  ['constructs/not-compiled.ts', 'constructs/not-compiled.ts'],
  ['node_modules/other/lake.ts', 'node_modules/other/lake.ts'],
  ['constructs/lake.json', 'constructs/lake.json'],
  ['../elsewhere/lake.ts', '../elsewhere/lake.ts'],
])('%s is loaded from %s', (asked, loaded) => {
  const root = mkdtempSync(join(tmpdir(), 'twin-'));
  try {
    mkdirSync(join(root, 'dist', 'constructs'), { recursive: true });
    writeFileSync(join(root, 'dist', 'constructs', 'lake.js'), '');
    expect(compiledTwin(join(root, asked), root)).toBe(join(root, loaded));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

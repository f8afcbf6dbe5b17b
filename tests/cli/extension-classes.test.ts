import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lakewright, PROJECT } from '../support/cli';

test('a class that an extension imports from the toolkit is the one that the stack was built with', () => {
  const folder = mkdtempSync(join(tmpdir(), 'extension-'));
  try {
    cpSync(join(PROJECT, 'estate'), folder, { recursive: true });
    mkdirSync(join(folder, 'extensions'));
    writeFileSync(
      join(folder, 'extensions', 'lake.ts'),
      [
        `import type { Extension } from '${PROJECT}/stacks/extension';`,
        `import { Lake } from '${PROJECT}/constructs/storage';`,
        'export const extension: Extension = {',
        '  business: (stack) => { throw new Error(`a lake of ours: ${stack.lake instanceof Lake}`); },',
        '};',
      ].join('\n'),
    );
    const { status, stderr } = lakewright(['synth', '--estate', folder, '--out', join(folder, 'out')]);
    expect(stderr).toContain('a lake of ours: true');
    expect(stderr).toContain('lake.ts:4:32');
    expect(status).toBe(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

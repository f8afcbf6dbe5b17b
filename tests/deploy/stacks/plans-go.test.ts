import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFolder } from '../../../deploy/engine/run-record';
import type { Interrupt } from '../../../deploy/interrupt';
import type { Conditions } from '../../../deploy/stacks/conditions';
import { deployStacks } from '../../../deploy/stacks/deploy-stacks';
import { PLAN_FILE } from '../../../deploy/stacks/plan-file';

test('no plan stays on the disk, however a run ends: it holds secrets in clear text', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'plans-'));
  try {
    runFolder(dir);
    writeFileSync(join(dir, PLAN_FILE), 'a password');
    const refuses = {
      mode: 'deploy',
      interrupt: { stopped: true } as Interrupt,
      progress: { say: (): void => undefined } as Partial<Conditions['progress']> as Conditions['progress'],
      read: () => {
        throw new Error('cannot be read');
      },
    } as Partial<Conditions> as Conditions;
    await expect(deployStacks({ stacks: [{ name: 'only', dir, needs: [] }], parallel: 1 }, refuses)).rejects.toThrow('cannot be read');
    expect(existsSync(join(dir, PLAN_FILE))).toBe(false);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

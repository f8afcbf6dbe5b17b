import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
/** Services got folders of their own so that a third fewer files know of an option; a type that is handed too far takes that back unseen. */
const AT_MOST = 0.67;

it('of what an option means, a third fewer files know than before services had folders', () => {
  const { status, stdout } = spawnSync(process.execPath, ['-r', 'tsx/cjs', join(ROOT, 'bench', 'traces', 'run.ts')], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const ratios = [...stdout.matchAll(/^([a-z.]+): .*: ([\d.]+)$/gm)].map(([, name, ratio]) => ({ name, ratio: Number(ratio) }));
  expect(ratios.map(({ name }) => name)).toEqual(['spark.queue.max', 'starrocks.group.size', 'kafka.topic.retention']);
  expect(ratios.filter(({ ratio }) => ratio > AT_MOST)).toEqual([]);
  expect(stdout).toMatch(/^parses of one quantity: 1 times/m);
});

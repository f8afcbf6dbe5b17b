import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdStacks } from '../../deploy/busy-stacks';
import { EXIT } from '../../domain/exit';

let out: string;
beforeEach(() => (out = mkdtempSync(join(tmpdir(), 'busy-'))));
afterEach(() => rmSync(out, { recursive: true, force: true }));

it('a stack that is worked on is refused until it is let go; others are free', async () => {
  const first = await holdStacks(out, ['risk-dev', 'lending-dev']);
  await expect(holdStacks(out, ['fraud-dev', 'risk-dev'])).rejects.toMatchObject({
    code: EXIT.guard,
    message: expect.stringMatching(
      new RegExp(`^\\[deploy\\.stack\\.busy\\] stack 'risk-dev' is being worked on by process ${process.pid} since .* UTC\\n  fix: wait`),
    ),
  });
  await (await holdStacks(out, ['fraud-dev'])).release();
  await first.release();
  await (await holdStacks(out, ['risk-dev', 'lending-dev'])).release();
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

describe('waiting for a stack that is worked on', () => {
  const patience = (wait: number) => {
    const said: string[] = [];
    return { said, wait, say: (text: string) => void said.push(text), interrupt: { stopped: false } };
  };

  it('takes it when it is let go, and says once who holds it', async () => {
    const first = await holdStacks(out, ['risk-dev']);
    const waits = patience(60_000);
    const second = holdStacks(out, ['foundation-dev', 'risk-dev'], waits);
    while (waits.said.length === 0) await sleep(10);
    // What it could have is nobody's meanwhile.
    await (await holdStacks(out, ['foundation-dev'])).release();
    await sleep(300);
    await first.release();
    await (await second).release();
    expect(waits.said).toEqual([
      expect.stringMatching(new RegExp(`^waiting: stack 'risk-dev' is being worked on by process ${process.pid} since .* UTC$`)),
    ]);
  });

  it('gives up in time, and at Ctrl-C', async () => {
    const first = await holdStacks(out, ['risk-dev']);
    await expect(holdStacks(out, ['risk-dev'], patience(300))).rejects.toMatchObject({ code: EXIT.guard });
    const stopped = { ...patience(60_000), interrupt: { stopped: true } };
    await expect(holdStacks(out, ['risk-dev'], stopped)).rejects.toMatchObject({
      code: EXIT.tool,
      message: expect.stringMatching(/^stopped by you/) as string,
    });
    await first.release();
  });
});

import { runInOrder } from '../../../deploy/order/schedule';

interface Node {
  readonly name: string;
  readonly needs: readonly string[];
}

const NODES: readonly Node[] = [
  { name: 'a', needs: [] },
  { name: 'b', needs: [] },
  { name: 'c', needs: ['a'] },
  { name: 'd', needs: ['b', 'c'] },
];

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** Runs and records what began and ended, and how many ran at most at once. */
async function record(
  nodes: readonly Node[],
  parallel: number,
  fails: readonly string[] = [],
  stopAfter?: string,
): Promise<{ log: string[]; most: number }> {
  const log: string[] = [];
  let running = 0;
  let most = 0;
  let stopped = false;
  await runInOrder(nodes, {
    parallel,
    stopped: () => stopped,
    run: async ({ name }) => {
      log.push(`+${name}`);
      most = Math.max(most, (running += 1));
      await pause();
      running -= 1;
      log.push(`-${name}`);
      stopped ||= name === stopAfter;
      return !fails.includes(name);
    },
  });
  return { log, most };
}

describe('running in order', () => {
  it('runs independent ones at once, others after what they need', async () => {
    const { log, most } = await record(NODES, 2);
    expect(most).toBe(2);
    expect(log.indexOf('-a')).toBeLessThan(log.indexOf('+c'));
    expect(log.indexOf('-c')).toBeLessThan(log.indexOf('+d'));
    expect(log.indexOf('-b')).toBeLessThan(log.indexOf('+d'));
  });

  it('keeps to one at a time if told so', async () => {
    expect(await record(NODES, 1)).toEqual({ log: ['+a', '-a', '+b', '-b', '+c', '-c', '+d', '-d'], most: 1 });
  });

  it('starts nothing that needs what failed, directly or not, and everything else', async () => {
    const { log } = await record([...NODES, { name: 'e', needs: ['b'] }], 1, ['a']);
    expect(log).toEqual(['+a', '-a', '+b', '-b', '+e', '-e']);
  });

  it('starts nothing once stopped', async () => {
    expect((await record(NODES, 1, [], 'b')).log).toEqual(['+a', '-a', '+b', '-b']);
  });

  it('throws what was thrown, after those that run have ended, and starts nothing more', async () => {
    const ended: string[] = [];
    const run = runInOrder(NODES, {
      parallel: 2,
      stopped: () => false,
      run: async ({ name }) => {
        if (name === 'a') throw new Error('broken');
        await pause();
        return ended.push(name) > 0;
      },
    });
    await expect(run).rejects.toThrow('broken');
    expect(ended).toEqual(['b']);
  });

  it('refuses a circle instead of doing nothing', async () => {
    await expect(
      record(
        [
          { name: 'a', needs: ['b'] },
          { name: 'b', needs: ['a'] },
        ],
        1,
      ),
    ).rejects.toThrow('wait for each other: a, b');
  });
});

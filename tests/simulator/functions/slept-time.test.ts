import { sleptTime } from '../../../simulator/functions/slept-time';

const SECOND = 1000;

test('sleeping takes no time, and the clock knows of it', async () => {
  const start = Date.now();
  const { now, sleep } = sleptTime(0);
  await sleep(600 * SECOND);
  expect(now() - start).toBeGreaterThanOrEqual(600 * SECOND);
  expect(Date.now() - start).toBeLessThan(SECOND);
});

test('those who sleep at the same time do so side by side, and wake in order', async () => {
  const { now, sleep } = sleptTime(0);
  const [start, woken] = [now(), [] as string[]];
  const sleeper = async (name: string, ...naps: readonly number[]): Promise<void> => {
    for (const nap of naps) {
      await sleep(nap * SECOND);
      woken.push(`${name} ${Math.round((now() - start) / SECOND)}`);
    }
  };
  await Promise.all([sleeper('a', 5, 5, 5), sleeper('b', 8, 8)]);
  expect(woken).toEqual(['a 5', 'b 8', 'a 10', 'a 15', 'b 16']);
});

test('no time passes for sleepers while somebody waits for a disk', async () => {
  const { now, sleep, awake } = sleptTime(0);
  const start = now();
  let slept = false;
  const sleeping = sleep(60 * SECOND).then(() => (slept = true));
  await awake(new Promise((resolve) => setTimeout(resolve, 50)));
  expect({ slept, late: now() - start > SECOND }).toEqual({ slept: false, late: false });
  await sleeping;
  expect(slept).toBe(true);
});

test('it is never earlier than what somebody remembers', () => {
  expect(sleptTime(Date.now() + 90 * SECOND).now()).toBeGreaterThanOrEqual(Date.now() + 89 * SECOND);
});

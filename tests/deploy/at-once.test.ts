import { describeWithTerraform } from '../support/terraform/describe';
import { lakewright } from '../support/cli';
import { type RunningCli, startCli } from './running-cli';
import { STACKS, type SmallEstate, smallEstate } from './small-estate';

/** Whole deploys on a busy machine. */
jest.setTimeout(120_000);

describeWithTerraform('deploys at the same time', () => {
  let estate: SmallEstate;
  const started: RunningCli[] = [];
  beforeEach(() => (estate = smallEstate()));
  afterEach(async () => {
    for (const { child, end } of started.splice(0)) {
      child.kill('SIGKILL');
      await end();
    }
    estate.remove();
  });
  const start = (...args: readonly string[]): RunningCli => {
    const running = startCli([...args, '--estate', estate.dir]);
    started.push(running);
    return running;
  };

  it('of different stacks share one simulated cloud', async () => {
    expect(lakewright(['deploy', '--simulate', '--estate', estate.dir, '--stack', 'foundation-dev']).status).toBe(0);
    const both = [start('deploy', '--simulate', '--stack', 'risk-dev'), start('deploy', '--simulate', '--stack', 'lending-dev')];
    const ends = await Promise.all(both.map(({ end }) => end()));
    expect(ends.map(({ code, output }) => [code, /1 stack deployed: 4 added/.test(output)])).toEqual([
      [0, true],
      [0, true],
    ]);
    expect(await estate.objects()).toHaveLength(estate.resources(STACKS).length);
  });

  it('of the same stack: the second is refused with exit 2 and leaves the first alone', async () => {
    const first = start('deploy', '--simulate');
    await first.says('applying');
    // It waits, however long the second takes to start: what is stopped lives.
    first.child.kill('SIGSTOP');
    const second = lakewright(['deploy', '--simulate', '--estate', estate.dir, '--stack', 'foundation-dev']);
    first.child.kill('SIGCONT');
    expect(second.status).toBe(2);
    expect(second.stderr).toMatch(
      new RegExp(
        `\\[deploy\\.stack\\.busy\\] stack 'foundation-dev' is being worked on by process ${first.child.pid} since .* UTC\\n  fix: wait`,
      ),
    );
    expect((await first.end()).code).toBe(0);
  });

  it('of the same stack wait for each other on request; Ctrl-C ends the wait', async () => {
    const first = start('deploy', '--simulate');
    await first.says('applying');
    first.child.kill('SIGSTOP');
    const [second, third] = [start('deploy', '--simulate', '--wait', '5m'), start('destroy', '--yes', '--simulate', '--wait', '5m')];
    const waits = new RegExp(`^waiting: stack 'foundation-dev' is being worked on by process ${first.child.pid} since .* UTC`, 'm');
    await Promise.all([second.says(waits), third.says(waits)]);
    third.child.kill('SIGINT');
    const { code, output } = await third.end();
    expect([code, output.includes('stopped by you while it waited: nothing was changed')]).toEqual([3, true]);
    first.child.kill('SIGCONT');
    expect((await first.end()).code).toBe(0);
    const ended = await second.end();
    expect([ended.code, ended.output.includes('3 stacks: nothing to do')]).toEqual([0, true]);
  });

  it('stopped with Ctrl-C in the middle lose and double nothing', async () => {
    const cloud = start('simulate', '--latency', '60');
    await cloud.says('Ctrl-C ends it');
    const first = start('deploy', '--simulate');
    await first.says('foundation-dev: applying');
    first.child.kill('SIGINT');
    const { code, output } = await first.end();
    expect(code).toBe(3);
    expect(output).toMatch(
      /^stopped by you: [^]*stopped: +foundation-dev[^]*not deployed: +risk-dev, lending-dev[^]*to go on: npx lakewright deploy --estate \S+ --simulate$/m,
    );
    const again = await start('deploy', '--simulate').end();
    expect(again.output).toContain('planned again: nothing to do in all 3 stacks');
    expect(await estate.objects()).toHaveLength(estate.resources(STACKS).length);
  });
});

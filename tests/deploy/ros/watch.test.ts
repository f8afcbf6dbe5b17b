import type { TerraformEvent } from '../../../deploy/events/event';
import type { SeenStack, StackEvent } from '../../../deploy/ros/ros-stacks';
import { watch } from '../../../deploy/ros/watch';
import type { WatchedStack } from '../../../deploy/ros/watched';

const ADDRESS = 'alicloud_ros_stack.Spark_main_Ros_Stack';
const UPDATED: WatchedStack = { address: ADDRESS, region: 'cn-hangzhou', name: 'acme-prod-risk', id: 's-1', action: 'update' };
const CREATED: WatchedStack = { address: ADDRESS, region: 'cn-hangzhou', name: 'acme-prod-risk', action: 'create' };
const apply = (type: 'apply_start' | 'apply_errored'): TerraformEvent => ({
  type,
  hook: { resource: { addr: ADDRESS, resource_type: 'alicloud_ros_stack' }, action: 'update' },
});
const event = (id: string, of: string, status: string, reason = ''): StackEvent => ({ id, of, isStack: of === '', status, reason });
const OLD = [event('1', 'QueueNight', 'UPDATE_FAILED', 'of yesterday'), event('2', '', 'ROLLBACK_COMPLETE')];
const NOW = event('3', 'QueueAdhoc', 'UPDATE_FAILED', 'workspace rest cpu is not enough');

/** A watch over a stack that is seen so, one look after another; the last view stays. */
async function watched(one: WatchedStack, views: readonly (SeenStack | Error | undefined)[]) {
  const [said, at]: [string[], string[]] = [[], []];
  let [looks, ended] = [0, 0];
  const ros = {
    every: 5_000,
    look: () => {
      const view = views[Math.min(looks++, views.length - 1)];
      return view instanceof Error ? Promise.reject(view) : Promise.resolve(view);
    },
  };
  const made = await watch({
    stack: 'risk-prod',
    watched: [one],
    ros,
    placeOf: (_address, inner) => (inner === 'QueueAdhoc' ? { file: 'businesses/risk.yaml', line: 8, column: 5 } : undefined),
    say: (text) => said.push(text),
    at: (_address, text) => at.push(text),
    endTerraform: () => (ended += 1),
  });
  made.hear(apply('apply_start'));
  return { ...made, said, at, ends: () => ended };
}
const rounds = (count: number): Promise<void> => jest.advanceTimersByTimeAsync(count * 5_000);
const view = (status: string, ...events: StackEvent[]): SeenStack => ({ status, events: [...events].reverse() });

describe('watching ROS', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('tells what failed within 15 seconds, once, and what lay there before never', async () => {
    const run = await watched(UPDATED, [
      view('ROLLBACK_COMPLETE', ...OLD),
      view('ROLLBACK_COMPLETE', ...OLD),
      view('ROLLBACK_IN_PROGRESS', ...OLD, NOW),
    ]);
    await rounds(3);
    expect(run.said).toHaveLength(1);
    expect(run.said[0]).toMatch(
      /^businesses\/risk\.yaml:8:5 \[deploy\.ros\.update\] risk-prod: QueueAdhoc .* workspace rest cpu is not enough\n {2}fix: /,
    );
    expect(run.at).toEqual(['QueueAdhoc UPDATE_FAILED']);
    expect(run.ends()).toBe(0);
    expect(run.end().map(({ code }) => code)).toEqual(['deploy.ros.update']);
  });

  test('ends Terraform once when the change was taken back, and not for what is old', async () => {
    const over = view('ROLLBACK_COMPLETE', ...OLD, NOW, event('4', '', 'ROLLBACK_COMPLETE'));
    const run = await watched(UPDATED, [view('ROLLBACK_COMPLETE', ...OLD), view('ROLLBACK_COMPLETE', ...OLD), over]);
    await rounds(1);
    expect([run.ends(), run.ended()]).toEqual([0, false]);
    await rounds(5);
    expect([run.ends(), run.ended()]).toEqual([1, true]);
  });

  test('ends it also where the last event came before the state', async () => {
    const [before, during] = [view('UPDATE_COMPLETE'), view('ROLLBACK_IN_PROGRESS', NOW)];
    const run = await watched(UPDATED, [before, during, view('ROLLBACK_COMPLETE', NOW)]);
    await rounds(1);
    expect(run.ends()).toBe(0);
    await rounds(1);
    expect(run.ends()).toBe(1);
  });

  test('leaves a creation to the provider, which knows that it failed', async () => {
    const run = await watched(CREATED, [undefined, view('CREATE_ROLLBACK_COMPLETE', { ...NOW, status: 'CREATE_FAILED' })]);
    await rounds(2);
    expect(run.ends()).toBe(0);
    expect(run.end().map(({ code }) => code)).toEqual(['deploy.ros.create']);
  });

  test('leaves out what ROS cancelled because of it, and what the stack repeats', async () => {
    const events = [
      NOW,
      event('5', 'QueueNight', 'UPDATE_FAILED', 'resource update cancelled'),
      event('6', '', 'UPDATE_FAILED', 'QueueAdhoc'),
    ];
    const run = await watched(UPDATED, [undefined, view('UPDATE_FAILED', ...events)]);
    await rounds(1);
    expect(run.end()).toHaveLength(1);
  });

  test('that may not look says so once, and stops with the resource', async () => {
    const run = await watched(UPDATED, [new Error('GetStack: NoPermission')]);
    await rounds(3);
    expect(run.said).toEqual(['risk-prod: what ROS does is not shown: GetStack: NoPermission']);
    run.hear(apply('apply_errored'));
    expect(jest.getTimerCount()).toBe(0);
  });
});

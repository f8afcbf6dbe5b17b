import { CONTEXT, Harness, WORKSPACE } from './harness';

const OPEN = { kind: 'schedule', workspaceId: WORKSPACE, queue: 'dev_queue', maxCu: 400 };

/** What Function Compute passes when a timer fires. */
const fired = (payload: unknown) => ({
  triggerTime: '2026-11-20T18:00:00Z',
  triggerName: 'night-opens',
  payload: JSON.stringify(payload),
});

describe('schedules', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.stop());

  const edits = () => harness.service.operations().filter((name) => name === 'EditWorkspaceQueue');

  test('a timer gives a queue its maximum and leaves its environments', async () => {
    expect(await harness.invoke(fired(OPEN))).toBe('{"status":"SUCCESS"}');
    expect(harness.workspace.queues.get('dev_queue')).toMatchObject({ cu: 400, maxCu: 400, environments: ['dev'] });
  });

  test('a window opens and closes; a timer that fires twice edits once', async () => {
    for (const payload of [OPEN, OPEN, { ...OPEN, maxCu: '20' }, { ...OPEN, maxCu: '20' }]) await harness.invoke(fired(payload));
    expect(harness.workspace.queues.get('dev_queue')).toMatchObject({ maxCu: 20 });
    expect(edits()).toHaveLength(2);
  });

  test('the payload may be the event itself', async () => {
    await harness.invoke(OPEN);
    expect(harness.workspace.queues.get('dev_queue')).toMatchObject({ maxCu: 400 });
  });

  describe('of a workspace that is named', () => {
    const named = ({ workspaceId: _, ...rest } = OPEN) => ({ ...rest, workspace: 'acme-prod-risk' });

    test('find it among others whose names are longer, on any page, and not one that was terminated', async () => {
      harness.service.world.pace.largestPage = 1;
      harness.service.world.addWorkspace('w-1', 'acme-prod-risk').status = 'TERMINATED';
      harness.service.world.addWorkspace('w-2', 'acme-prod-risk-etl');
      await harness.invoke(fired(named()));
      expect(harness.workspace.queues.get('dev_queue')).toMatchObject({ maxCu: 400 });
    });

    test.each<[string, (harness: Harness) => void, string]>([
      ['there is none', ({ workspace }) => void (workspace.status = 'TERMINATING'), "there is no workspace 'acme-prod-risk'"],
      ['there are two', ({ service }) => void service.world.addWorkspace('w-1'), "'acme-prod-risk' is the name of 2 workspaces"],
    ])('are rejected where %s', async (_, prepare, message) => {
      prepare(harness);
      await expect(harness.invoke(fired(named()))).rejects.toThrow(`[spark-admin.schedule.workspace] ${message}`);
      expect(edits()).toEqual([]);
    });

    test('are rejected when it is named twice', async () => {
      await expect(harness.invoke(fired({ ...OPEN, workspace: 'acme-prod-risk' }))).rejects.toThrow('[spark-admin.property.twice]');
    });
  });

  test("a payload may name a region; otherwise it is the function's", async () => {
    const hosts: string[] = [];
    const send = (request: { readonly url: string }) => {
      hosts.push(new URL(request.url).host);
      return Promise.reject(new Error('no network'));
    };
    const edges = harness.edges({ environment: {}, send });
    await expect(harness.invoke(OPEN, { edges })).rejects.toThrow('no network');
    await expect(harness.invoke({ ...OPEN, region: 'cn-shanghai' }, { edges })).rejects.toThrow('no network');
    expect([...new Set(hosts)]).toEqual(['emr-serverless-spark.cn-hangzhou.aliyuncs.com', 'emr-serverless-spark.cn-shanghai.aliyuncs.com']);
  });

  test('a payload with several mistakes is rejected with all of them', async () => {
    await expect(harness.invoke(fired({ kind: 'schedule', workspaceId: 'risk', maxCu: -1, max: 3 }))).rejects.toThrow(
      /^\[spark-admin\.schedule\.invalid\] (?=.*workspaceId must be a workspace id)(?=.*queue is missing)(?=.*maxCu must be a number)(?=.*'max' is no property).*fix: correct the payload of the timer trigger$/,
    );
    expect(harness.service.calls).toEqual([]);
  });

  test('a queue that is gone is rejected, so that somebody hears of it', async () => {
    await expect(harness.invoke(fired({ ...OPEN, queue: 'gone' }))).rejects.toThrow(
      `[spark-admin.schedule.queue] workspace ${WORKSPACE} has no queue 'gone'`,
    );
  });

  test("the service's refusal is rejected without anything secret", async () => {
    harness.service.faults.plan('EditWorkspaceQueue', { kind: 'refuse', status: 400, code: 'QuotaExceeded' });
    await expect(harness.invoke(fired(OPEN))).rejects.toThrow('[spark-admin.service.refused] EditWorkspaceQueue: QuotaExceeded');
    await expect(harness.invoke(fired(OPEN), { context: { ...CONTEXT, credentials: {} } })).rejects.toThrow(
      '[spark-admin.credentials.missing]',
    );
  });
});

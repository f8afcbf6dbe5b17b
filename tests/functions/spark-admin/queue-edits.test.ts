import { Harness, WORKSPACE } from './harness';

const type = 'Custom::SparkQueue';
const night = (MaxCu: number) => ({ WorkspaceId: WORKSPACE, Name: 'night', MaxCu });
const room = (queues: Readonly<Record<string, number>>) => ({
  type: 'Custom::SparkRoom',
  properties: {
    WorkspaceName: 'acme-prod-risk',
    Queues: Object.fromEntries(Object.entries(queues).map(([name, MaxCu]) => [name, { MaxCu }])),
  },
});

describe('queues of one workspace', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.stop());

  const maxima = () => Object.fromEntries(harness.workspace.queues.all().map(({ queueName, cu }) => [queueName, cu]));

  test('that another edit is at work on are edited after it', async () => {
    // The function looks for a few seconds before it makes anything.
    harness.workspace.queuesChanged = harness.time + 4_000;
    expect(await harness.ask({ type, properties: night(40) })).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.lines.join()).toContain('"why":"not yet"');
  });

  test('are edited one after another without a refusal: there is a pause after each', async () => {
    await harness.ask({ type, properties: night(40) });
    await harness.ask({ type, properties: { WorkspaceId: WORKSPACE, Name: 'dev_queue', MaxCu: 30 } });
    expect(harness.lines.join()).not.toContain('"retry"');
  });

  test('have together what the workspace has: one that is to have more waits for another to have less', async () => {
    harness.workspace.cu = 120;
    let refused = 0;
    harness.afterReply = () => {
      refused = harness.service.calls.filter(({ status }) => status === 400).length;
      if (refused === 2) harness.workspace.queues.change('root_queue', { cu: 50, maxCu: 50 });
      return Promise.resolve();
    };
    expect(await harness.ask({ type, properties: night(40) })).toMatchObject({ Status: 'SUCCESS' });
    expect(refused).toBe(2);
  });

  test('that find no room for two minutes fail with the words of the service', async () => {
    harness.workspace.cu = 120;
    const start = harness.time;
    const { Reason: reason } = await harness.ask({ type, properties: night(40) });
    expect(reason).toContain('UnSupportedOperator: workspace rest cpu is not enough');
    expect(harness.time - start).toBeLessThan(150_000);
  });

  test.each(['cu', 'maxCu'] as const)('have the maximum that was asked for where the service heeds %s', async (number) => {
    harness.service.world.maximum = number;
    expect(await harness.ask({ type, properties: night(40) })).toMatchObject({ Status: 'SUCCESS', Data: { MaxCu: '40' } });
    expect(harness.workspace.queues.get('night')).toMatchObject({ cu: 40, maxCu: 40 });
  });

  test('take whole CU only', async () => {
    const { Reason: reason } = await harness.ask({ type, properties: night(7.5) });
    expect(reason).toMatch(/^\[spark-admin\.queue\.whole\]/);
    expect(await harness.ask({ type, request: 'Delete', properties: night(7.5) })).toMatchObject({ Status: 'SUCCESS' });
  });

  describe('get room', () => {
    test('by lowering what has too much; nothing is raised that was not lowered, and other queues are left alone', async () => {
      await harness.ask({ type, properties: night(40) });
      const answer = await harness.ask(room({ root_queue: 60, dev_queue: 30 }));
      expect(answer).toMatchObject({ Status: 'SUCCESS', Data: { Lowered: 'root_queue' } });
      expect(maxima()).toEqual({ root_queue: 60, dev_queue: 20, night: 40 });
    });

    test('in both directions within a full workspace, and back', async () => {
      harness.workspace.cu = 120;
      for (const [root, dev] of [
        [30, 90],
        [90, 30],
      ] as const) {
        await harness.ask({ ...room({ root_queue: root, dev_queue: dev }), requestId: `room-${root}` });
        for (const [Name, MaxCu] of [
          ['root_queue', root],
          ['dev_queue', dev],
        ])
          expect(await harness.ask({ type, properties: { WorkspaceId: WORKSPACE, Name, MaxCu } })).toMatchObject({ Status: 'SUCCESS' });
        expect(maxima()).toEqual({ root_queue: root, dev_queue: dev });
      }
    });

    const update = (from: Readonly<Record<string, number>>, to: Readonly<Record<string, number>>) => ({
      ...room(to),
      request: 'Update' as const,
      old: room(from).properties,
    });
    const both = { root_queue: 60, dev_queue: 10 };

    test('of one that is removed, for one that grows in the same deployment: a full workspace is enough', async () => {
      harness.workspace.cu = 120;
      await harness.ask(room(both));
      await harness.ask({ type, properties: night(50) });
      expect(await harness.ask(update({ ...both, night: 50 }, { root_queue: 109, dev_queue: 10 }))).toMatchObject({
        Data: { Lowered: 'night' },
      });
      expect(maxima()).toEqual({ root_queue: 109, dev_queue: 10, night: 1 });
    });

    test('back after a change that failed: what was lowered for it is raised where there is room', async () => {
      harness.workspace.cu = 120;
      await harness.ask(room(both));
      await harness.ask({ type, properties: night(50) });
      const [before, after] = [
        { ...both, night: 50 },
        { root_queue: 100, dev_queue: 10, night: 10 },
      ];
      await harness.ask(update(before, after));
      expect(maxima()).toEqual(after);
      await harness.ask({ ...update(after, before), requestId: 'rollback' });
      expect(maxima()).toEqual(before);
    });

    test('and what finds none is left to its own resource, which comes after the workspace', async () => {
      harness.workspace.cu = 120;
      const start = harness.time;
      expect(await harness.ask(update({ root_queue: 100 }, { root_queue: 110 }))).toMatchObject({ Status: 'SUCCESS' });
      expect(maxima()).toMatchObject({ root_queue: 100 });
      expect(harness.time - start).toBeLessThan(30_000);
    });

    test('where there is no workspace yet, and when it is no longer wanted: nothing is done', async () => {
      harness.service.world.workspaces.clear();
      expect(await harness.ask(room({ root_queue: 60 }))).toMatchObject({ Status: 'SUCCESS', Data: { Lowered: '' } });
      expect(await harness.ask({ ...room({ root_queue: 60 }), request: 'Delete' })).toMatchObject({ Status: 'SUCCESS' });
    });

    test('a queue in a window keeps what it has there', async () => {
      const Queues = { root_queue: { MaxCu: 10, Windows: { '00:00-01:00': 100 }, TimeZone: 'UTC' } };
      const { type: kind, properties } = room({});
      expect(await harness.ask({ type: kind, properties: { ...properties, Queues } })).toMatchObject({ Data: { Lowered: '' } });
    });
  });

  test('that open and close their windows at the same minute are one timer, which lowers before it raises', async () => {
    harness.workspace.cu = 120;
    const edits = { dev_queue: 90, root_queue: 30 };
    await harness.invoke({ kind: 'schedule', workspace: 'acme-prod-risk', edits });
    expect(maxima()).toEqual({ root_queue: 30, dev_queue: 90 });
    expect(harness.lines.join()).not.toContain('no room yet');
  });
});

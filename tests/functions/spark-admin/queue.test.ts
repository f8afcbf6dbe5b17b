import { Harness, WORKSPACE } from './harness';

const NIGHT = { WorkspaceId: WORKSPACE, Name: 'night', MaxCu: '40', MinCu: '4', Environments: ['production'] };
const type = 'Custom::SparkQueue';

describe('queues', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.stop());

  test('a queue is made, then given its environments, and answered with its name and limits', async () => {
    const answer = await harness.ask({ type, properties: NIGHT });
    expect(answer).toMatchObject({
      Status: 'SUCCESS',
      StackId: 'stack-1',
      RequestId: 'request-1',
      LogicalResourceId: 'Thing',
      PhysicalResourceId: `${WORKSPACE}/queue/night`,
      Data: { Id: `${WORKSPACE}/queue/night`, Name: 'night', MaxCu: '40', MinCu: '4' },
    });
    expect(harness.workspace.queues.get('night')).toMatchObject({
      queueName: 'night',
      cu: 40,
      maxCu: 40,
      environments: ['production'],
      paymentType: 'PayAsYouGo',
    });
    expect(harness.service.operations().filter((name) => !name.startsWith('List'))).toEqual(['CreateWorkspaceQueue', 'EditWorkspaceQueue']);
  });

  test('a changed maximum is one edit; what is not said stays', async () => {
    await harness.ask({ type, properties: NIGHT });
    harness.service.calls.length = 0;
    const properties = { WorkspaceId: WORKSPACE, Name: 'night', MaxCu: 60 };
    const answer = await harness.ask({
      type,
      request: 'Update',
      properties,
      old: NIGHT,
      physicalId: `${WORKSPACE}/queue/night`,
    });
    expect(answer).toMatchObject({
      Status: 'SUCCESS',
      PhysicalResourceId: `${WORKSPACE}/queue/night`,
      Data: { MaxCu: '60' },
    });
    expect(harness.workspace.queues.get('night')).toMatchObject({ cu: 60, maxCu: 60, environments: ['production'] });
    expect(harness.service.operations().filter((name) => !name.startsWith('List'))).toEqual(['EditWorkspaceQueue']);
  });

  test('a queue that was deleted a moment ago and is still listed is made again', async () => {
    await harness.ask({ type, properties: NIGHT });
    harness.service.world.pace.lag = 6;
    harness.workspace.queues.remove('night');
    expect(await harness.ask({ type, properties: NIGHT, requestId: 'request-2' })).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.workspace.queues.get('night')).toMatchObject({ maxCu: 40 });
  });

  test('a deleted queue is gone, and deleting it again is done', async () => {
    await harness.ask({ type, properties: NIGHT });
    const asked = { type, request: 'Delete', properties: NIGHT, physicalId: `${WORKSPACE}/queue/night` } as const;
    expect(await harness.ask(asked)).toMatchObject({
      Status: 'SUCCESS',
      PhysicalResourceId: `${WORKSPACE}/queue/night`,
    });
    expect(harness.workspace.queues.get('night')).toBeUndefined();
    expect(await harness.ask(asked)).toMatchObject({ Status: 'SUCCESS' });
  });

  test('deleting a queue of a workspace that is gone is done', async () => {
    harness.service.world.workspaces.clear();
    expect(await harness.ask({ type, request: 'Delete', properties: NIGHT })).toMatchObject({ Status: 'SUCCESS' });
  });

  test('a queue that a task uses is not deleted, and the service says why', async () => {
    await harness.ask({ type, properties: NIGHT });
    harness.workspace.busyQueues.add('night');
    const answer = await harness.ask({ type, request: 'Delete', properties: NIGHT });
    expect(answer).toMatchObject({ Status: 'FAILED' });
    expect(answer.Reason).toMatch(
      /^\[spark-admin\.service\.refused\] DeleteWorkspaceQueue: WorkspaceQueue\.InUse: The queue night is used by a task\. \(HTTP 400, request id REQUEST-\d+\)$/,
    );
    expect(harness.workspace.queues.get('night')).toBeDefined();
  });

  test('a queue whose task ends within a minute is deleted', async () => {
    await harness.ask({ type, properties: NIGHT });
    harness.service.faults.plan('DeleteWorkspaceQueue', { kind: 'refuse', status: 400, code: 'WorkspaceQueue.InUse' }, { times: 3 });
    expect(await harness.ask({ type, request: 'Delete', properties: NIGHT })).toMatchObject({ Status: 'SUCCESS' });
  });

  test.each(['root_queue', 'dev_queue'])('%s is edited, never made, and set back instead of deleted', async (name) => {
    const properties = { WorkspaceId: WORKSPACE, Name: name, MaxCu: '7', RestoreMaxCu: '20', RestoreMinCu: '1' };
    expect(await harness.ask({ type, properties })).toMatchObject({
      Status: 'SUCCESS',
      PhysicalResourceId: `${WORKSPACE}/queue/${name}`,
    });
    expect(harness.workspace.queues.get(name)).toMatchObject({ maxCu: 7, cu: 7 });
    expect(await harness.ask({ type, request: 'Delete', properties })).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.workspace.queues.get(name)).toMatchObject({ maxCu: 20, cu: 20 });
    expect(harness.service.operations()).not.toContain('CreateWorkspaceQueue');
    expect(harness.service.operations()).not.toContain('DeleteWorkspaceQueue');
  });

  test('the queues of a workspace that was just made are waited for', async () => {
    harness.service.world.pace.lag = 4;
    harness.workspace.queues.remove('dev_queue');
    const born = { queueName: 'dev_queue', cu: 0, maxCu: 20, environments: ['dev'], paymentType: 'PayAsYouGo' };
    harness.workspace.queues.add('dev_queue', born);
    const properties = { WorkspaceId: WORKSPACE, Name: 'dev_queue', MaxCu: 8, RestoreMaxCu: 20 };
    expect(await harness.ask({ type, properties })).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.workspace.queues.get('dev_queue')).toMatchObject({ maxCu: 8 });
  });

  test('a given queue without a stated value to go back to keeps what it has', async () => {
    const properties = { WorkspaceId: WORKSPACE, Name: 'dev_queue', MaxCu: '10' };
    await harness.ask({ type, properties });
    expect(await harness.ask({ type, request: 'Delete', properties })).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.workspace.queues.get('dev_queue')).toMatchObject({ maxCu: 10 });
  });

  test('a renamed queue is another queue: the new one is made, then the former removed, and ROS keeps the id it knows', async () => {
    await harness.ask({ type, properties: NIGHT });
    const answer = await harness.ask({
      type,
      request: 'Update',
      properties: { ...NIGHT, Name: 'late' },
      old: NIGHT,
      physicalId: `${WORKSPACE}/queue/night`,
    });
    expect(answer).toMatchObject({
      Status: 'SUCCESS',
      PhysicalResourceId: `${WORKSPACE}/queue/night`,
      Data: { Id: `${WORKSPACE}/queue/late` },
    });
    expect(harness.workspace.queues.all().map(({ queueName }) => queueName)).toEqual(['root_queue', 'dev_queue', 'late']);
  });

  test('lists that lag behind and come in small pages are waited for', async () => {
    Object.assign(harness.service.world.pace, { lag: 5, largestPage: 1 });
    expect(await harness.ask({ type, properties: NIGHT })).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.workspace.queues.get('night')).toMatchObject({ maxCu: 40, environments: ['production'] });
    expect(harness.service.operations().filter((name) => name === 'CreateWorkspaceQueue')).toHaveLength(1);
  });
});

import { Harness, WORKSPACE } from './harness';

const type = 'Custom::SparkQueue';
const NIGHT = { WorkspaceId: WORKSPACE, Name: 'night', MaxCu: 40 };

describe('answers to ROS', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.stop());

  test('an answer has the headers ROS asks for and repeats what it was asked with', async () => {
    await harness.invoke(harness.event({ type, properties: NIGHT }));
    const answer = harness.service.answers.only();
    expect(answer).toMatchObject({
      contentType: 'application/json',
      url: expect.stringContaining('/public') as string,
    });
    expect(Date.parse(answer.date)).toBeLessThanOrEqual(harness.time);
    expect(answer.body).toMatchObject({ StackId: 'stack-1', RequestId: 'request-1', LogicalResourceId: 'Thing' });
  });

  test('a request delivered twice is answered twice the same, and done once', async () => {
    const event = harness.event({ type, properties: NIGHT });
    await harness.invoke(event);
    await harness.invoke(event);
    const [first, second] = harness.service.answers.taken;
    expect(second?.body).toEqual(first?.body);
    expect(harness.service.answers.taken).toHaveLength(2);
    expect(harness.service.operations().filter((name) => name === 'CreateWorkspaceQueue')).toHaveLength(1);
  });

  test('an answer that is refused for now is repeated, and taken once', async () => {
    harness.service.answers.refusals.push(500, 503, 429, 500);
    await harness.invoke(harness.event({ type, properties: NIGHT }));
    expect(harness.service.answers.only().body).toMatchObject({ Status: 'SUCCESS' });
  });

  test('a URL that refuses for good is left for the other one', async () => {
    harness.service.answers.refusals.push(403);
    await harness.invoke(harness.event({ type, properties: NIGHT }));
    expect(harness.service.answers.only().url).toContain('/inner');
  });

  test('an unreachable URL is tried again; then the answer is left in the log and the invocation fails, to be repeated', async () => {
    const event = {
      ...harness.event({ type, properties: NIGHT }),
      ResponseURL: 'http://127.0.0.1:1/gone?Signature=presigned',
      InnerResponseURL: '',
    };
    await expect(harness.invoke(event)).rejects.toThrow('[spark-admin.answer.lost]');
    const lost = harness.lines.map((line) => JSON.parse(line) as Record<string, string>).find(({ event: name }) => name === 'answer lost');
    expect(JSON.parse(lost?.answer ?? '')).toMatchObject({ Status: 'SUCCESS', RequestId: 'request-1' });
    expect(harness.lines.filter((line) => line.includes('answer refused')).length).toBeGreaterThanOrEqual(5);
    expect(harness.lines.join()).not.toContain('Signature=presigned');
    expect(harness.workspace.queues.get('night')).toBeDefined();
  });

  test('URLs that all refuse for good, whatever the method, are not tried again', async () => {
    harness.service.answers.refusals.push(403, 404, 403, 403);
    await expect(harness.invoke(harness.event({ type, properties: NIGHT }))).rejects.toThrow('[spark-admin.answer.lost]');
    expect(harness.service.answers.refusals).toEqual([403]);
  });

  test('an answer is posted, and put where posting is not allowed', async () => {
    const event = harness.event({ type, properties: NIGHT });
    await harness.invoke(event);
    expect(harness.service.answers.only().method).toBe('POST');
    harness.service.answers.clear();
    harness.service.answers.method = 'PUT';
    await harness.invoke(event);
    expect(harness.service.answers.only()).toMatchObject({
      method: 'PUT',
      url: expect.stringContaining('/public') as string,
    });
  });

  test('the inner URL goes by two names', async () => {
    const event = harness.event({ type, properties: NIGHT });
    await harness.invoke({
      ...event,
      ResponseURL: undefined,
      InnerResponseURL: undefined,
      IntranetResponseURL: event.InnerResponseURL,
    });
    expect(harness.service.answers.only().url).toContain('/inner');
  });

  const ODD = [
    [
      'an unknown resource type',
      { ResourceType: 'Custom::SparkQueues' },
      "'Custom::SparkQueues' is no resource type; fix: use one of Custom::SparkRoom, Custom::SparkQueue, ",
    ],
    ['no resource type', { ResourceType: undefined }, 'is no resource type'],
    ['an unknown request type', { RequestType: 'Describe' }, '[spark-admin.request.type]'],
    [
      'no properties',
      { ResourceProperties: undefined },
      '[spark-admin.property.missing] WorkspaceId is missing\n[spark-admin.property.missing] Name is missing\n[spark-admin.property.missing] MaxCu is missing',
    ],
    ['properties that are no map', { ResourceProperties: [1] }, 'WorkspaceId is missing'],
    ['a region that makes no address', { RegionId: 'no region' }, ''],
  ] as const;

  test.each(ODD)('a request with %s is answered with FAILED', async (_, change, reason) => {
    const edges = harness.edges({ environment: {} });
    await harness.invoke({ ...harness.event({ type, properties: NIGHT }), ...change }, { edges });
    const { body } = harness.service.answers.only();
    expect(body).toMatchObject({ Status: 'FAILED', RequestId: 'request-1', Data: {} });
    expect(body.Reason).toContain(reason);
    expect(body).not.toHaveProperty('PhysicalResourceId');
  });

  test('a removal of what was refused when it was to be made is done; of what was made, it is refused', async () => {
    const properties = { ...NIGHT, MaxCu: 'many' };
    expect(await harness.ask({ type, request: 'Delete', properties })).toMatchObject({
      Status: 'SUCCESS',
      PhysicalResourceId: 'Thing',
    });
    expect(await harness.ask({ type, request: 'Delete', properties, physicalId: 'Thing-CREATE_FAILED' })).toMatchObject({
      Status: 'SUCCESS',
    });
    expect(await harness.ask({ type, request: 'Delete', properties, physicalId: `${WORKSPACE}/queue/night` })).toMatchObject({
      Status: 'FAILED',
      PhysicalResourceId: `${WORKSPACE}/queue/night`,
    });
  });

  test('an answer is never longer than ROS takes', async () => {
    const properties = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`Unknown"${index}\u0001`, 'x']));
    await harness.invoke(harness.event({ type, properties }));
    const answer = harness.service.answers.only();
    expect(answer.bytes).toBeLessThanOrEqual(4096);
    expect(answer.bytes).toBeGreaterThan(3500);
    expect(answer.body.Reason).toMatch(/^\[spark-admin\.property\.missing\] WorkspaceId is missing\n.* \.\.\.$/s);
  });

  test.each(['', 'no JSON', '[]', '{"RequestType":"Create"}', '{"payload":"{}"}'])(
    'an event with nobody to answer to is rejected: %s',
    async (event) => {
      await expect(harness.invoke(event)).rejects.toThrow('[spark-admin.event.unknown]');
      expect(harness.service.calls).toEqual([]);
    },
  );
});

import { Harness, WORKSPACE } from './harness';

const type = 'Custom::SparkQueue';
/** The harness's clock starts at midnight UTC, eight in the morning in Shanghai. */
const NIGHT = {
  WorkspaceId: WORKSPACE,
  Name: 'night',
  MaxCu: '400',
  Windows: { '07:30-08:30': '40', '22:00-06:00': 200 },
  TimeZone: 'Asia/Shanghai',
};
const HOUR = 3_600_000;

describe('a queue with windows', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.stop());

  const made = async (properties: object, hours = 0) => {
    await harness.edges().sleep(hours * HOUR);
    const answer = await harness.ask({ type, properties: { ...NIGHT, ...properties } });
    return { answer, max: harness.workspace.queues.get('night')?.maxCu };
  };

  test.each([
    ['in its first window', 0, 40],
    ['between its windows', 1, 400],
    ['in the window over midnight, before it', 15, 200],
    ['in the window over midnight, after it', 20, 200],
    ['when that has ended', 22, 400],
  ])('has what holds when it is made %s', async (_, hours, max) => {
    expect(await made({}, hours)).toMatchObject({ answer: { Status: 'SUCCESS', Data: { MaxCu: String(max) } }, max });
  });

  test('has what holds in its time zone', async () => {
    expect((await made({ TimeZone: 'UTC' })).max).toBe(200);
    expect((await made({ TimeZone: 'America/New_York' })).max).toBe(400);
  });

  test('a window that is changed while it is open is in force at once, and without windows the plain maximum is', async () => {
    await made({});
    const physicalId = `${WORKSPACE}/queue/night`;
    const update = (properties: Readonly<Record<string, unknown>>, requestId: string) =>
      harness.ask({ type, request: 'Update', properties, old: NIGHT, physicalId, requestId });
    await update({ ...NIGHT, Windows: { '07:30-08:30': '60' } }, 'request-2');
    expect(harness.workspace.queues.get('night')).toMatchObject({ maxCu: 60 });
    await update({ WorkspaceId: WORKSPACE, Name: 'night', MaxCu: '400' }, 'request-3');
    expect(harness.workspace.queues.get('night')).toMatchObject({ maxCu: 400 });
  });

  test.each([
    ['a time that is none', { Windows: { '25:00-06:00': '40' } }, 'spark-admin.queue.windows'],
    ['an empty window', { Windows: { '06:00-06:00': '40' } }, 'spark-admin.queue.windows'],
    ['a quarter of a CU', { Windows: { '22:00-06:00': '40.25' } }, 'spark-admin.queue.windows'],
    ['no CU', { Windows: { '22:00-06:00': 'many' } }, 'spark-admin.queue.windows'],
    ['no time zone', { TimeZone: '' }, 'spark-admin.property.missing] TimeZone'],
    ['a time zone nobody knows', { TimeZone: 'Asia/Shangri-La' }, 'spark-admin.queue.time-zone'],
  ])('is refused with %s', async (_, properties, code) => {
    const { answer, max } = await made(properties);
    expect(answer).toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining(code) });
    expect(max).toBeUndefined();
  });
});

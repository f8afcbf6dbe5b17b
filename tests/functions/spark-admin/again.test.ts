import { Harness, REGION } from './harness';

const NAME = 'acme-prod-risk';
const again = (type: string, parameters: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  kind: 'again',
  workspace: NAME,
  region: REGION,
  type,
  parameters,
  ...more,
});

describe('what somebody changed aside', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.stop());

  test('is put right: a queue has what its template says, in its window what holds there', async () => {
    await harness.invoke(again('Custom::SparkQueue', { Name: 'dev_queue', MaxCu: 7 }));
    expect(harness.workspace.queues.get('dev_queue')).toMatchObject({ cu: 7, maxCu: 7 });
    harness.pass(60_000);
    const windows = { Windows: { '00:00-24:00': 9 }, TimeZone: 'Asia/Shanghai' };
    await harness.invoke(again('Custom::SparkQueue', { Name: 'dev_queue', MaxCu: 7, ...windows }));
    expect(harness.workspace.queues.get('dev_queue')).toMatchObject({ maxCu: 9 });
  });

  test('a queue and a member that are gone are made again', async () => {
    await harness.invoke(again('Custom::SparkQueue', { Name: 'night', MaxCu: 5 }));
    expect(harness.workspace.queues.get('night')).toMatchObject({ maxCu: 5 });
    await harness.invoke(again('Custom::SparkMember', { MemberId: '77', Roles: ['DataScience'] }, { account: '1234567890' }));
    expect(harness.workspace.members.get(`acs:emr::${harness.workspace.id}:member/77`)).toMatchObject({ roles: ['DataScience'] });
  });

  test('a room lowers what has too much and raises nothing', async () => {
    await harness.invoke(
      again('Custom::SparkRoom', { WorkspaceName: NAME, Queues: { dev_queue: { MaxCu: 500 }, root_queue: { MaxCu: 10 } } }),
    );
    expect(harness.workspace.queues.get('root_queue')).toMatchObject({ maxCu: 10 });
    expect(harness.workspace.queues.get('dev_queue')).toMatchObject({ maxCu: 20 });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a type it does not make', again('ALIYUN::EMR::LivyCompute', {}), '[spark-admin.again.invalid]'],
    ['wrong parameters', again('Custom::SparkQueue', { Name: 'night', MaxCu: 'much' }), 'MaxCu must be'],
    ['no parameters', { kind: 'again', workspace: NAME, type: 'Custom::SparkQueue' }, 'parameters is missing'],
    ['a misspelt member', again('Custom::SparkQueue', { Name: 'night', MaxCu: 4 }, { acount: '1' }), "'acount' is no property"],
    ['a workspace that is not there', { ...again('Custom::SparkQueue', { Name: 'night', MaxCu: 4 }), workspace: 'other' }, 'no workspace'],
  ])('%s is refused', async (_, event, words) => {
    await expect(harness.invoke(event)).rejects.toThrow(words);
    expect(harness.service.operations().filter((name) => !name.startsWith('List'))).toEqual([]);
  });
});

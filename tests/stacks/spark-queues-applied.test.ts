import type { Estate } from '../../model/model';
import { DeployedEstate, type PlannedChange } from '../support/terraform/deployed-estate';
import { describeWithTerraform } from '../support/terraform/describe';
import { actionsOf, sparkEstate } from './spark-estate';

const NIGHT = { max: '200 CU', schedule: { '08:00-20:00': '40 CU' } };
const SPARK = {
  quota: '400 CU',
  queues: { night: NIGHT, adhoc: { max: '60 CU' }, dev_queue: { max: '20 CU' } },
  kyuubi: { queue: 'adhoc', tokens: { bi: { expire: '90 days' } } },
  livy: { queue: 'adhoc', tokens: { airflow: {} } },
  sessions: { notes: { kind: 'NOTEBOOK', queue: 'dev_queue' } },
  members: { lee: { id: '291234567890123456', roles: ['DataScience'] } },
};

/** The estate with these queues; everything in it may go. */
const estate = (queues: object = SPARK.queues): Estate => sparkEstate({ ...SPARK, queues });

const ROS = 'alicloud_ros_stack.Spark_main_Ros_Stack';
const timer = (name: string): string => `alicloud_fcv3_trigger.Spark_main_Schedule_${name}`;

/** The parameters of the workspace's stack that a plan changes: name to `before -> after`. */
function changedParameters(changes: readonly PlannedChange[] = []): Record<string, string> {
  const ros = changes.find(({ address }) => address === ROS);
  const values = (side: PlannedChange['before'] | undefined): Map<string, string> =>
    new Map(
      ((side?.['parameters'] ?? []) as { parameter_key: string; parameter_value: string }[]).map((one) => [
        one.parameter_key,
        one.parameter_value,
      ]),
    );
  const [before, after] = [values(ros?.before), values(ros?.after)];
  const names = [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name)).sort();
  return Object.fromEntries(names.map((name) => [name, `${before.get(name) ?? 'none'} -> ${after.get(name) ?? 'none'}`]));
}

describeWithTerraform('queues on the simulated cloud', () => {
  let deployed: DeployedEstate;
  const workspaces = async () => (await deployed.objects('ALIYUN::EMR::SparkWorkspace')).map(({ id }) => id);
  const queues = async () =>
    Object.fromEntries(
      (await deployed.objects('Custom::SparkQueue')).map(({ attributes }) => [String(attributes['Name']), attributes['MaxCu']]),
    );

  beforeAll(async () => {
    deployed = await DeployedEstate.start();
    await deployed.apply(estate());
  }, 120_000);
  afterAll(() => deployed.stop());

  // Each goes on where the one before ended.
  test('all that is described is there, and the next plan is empty', async () => {
    expect(await queues()).toEqual({ root_queue: 1, night: 200, adhoc: 60, dev_queue: 20 });
    const kinds = new Set((await deployed.objects()).map(({ kind }) => kind));
    for (const kind of ['Kyuubi', 'KyuubiToken', 'LivyToken', 'Session', 'Member', 'NetworkConnection'])
      expect(kinds).toContain(`Custom::Spark${kind}`);
    expect(kinds).toContain('ALIYUN::EMR::LivyCompute');
    expect((await deployed.objects('alicloud_fcv3_trigger')).map(({ id }) => id).sort()).toEqual([
      'acme-prod-spark-admin:acme-prod-risk-night-0800',
      'acme-prod-spark-admin:acme-prod-risk-night-2000',
    ]);
    expect(await deployed.plan(estate())).toEqual({});
  }, 60_000);

  test('another maximum is one changed value', async () => {
    const next = estate({ ...SPARK.queues, adhoc: { max: '80 CU' } });
    const before = await workspaces();
    const plan = await deployed.plan(next);
    expect(Object.keys(plan)).toEqual(['risk-prod']);
    expect(actionsOf(plan['risk-prod'])).toEqual({ [ROS]: 'update' });
    expect(changedParameters(plan['risk-prod'])).toEqual({ QueueAdhocMax: '60 -> 80' });
    await deployed.apply(next);
    expect(await queues()).toMatchObject({ night: 200, adhoc: 80 });
    expect(await workspaces()).toEqual(before);
    expect(await deployed.plan(next)).toEqual({});
  }, 60_000);

  test('of a queue with windows, it is also what the timer at their end says', async () => {
    const next = estate({ ...SPARK.queues, night: { ...NIGHT, max: '160 CU' } });
    const plan = (await deployed.plan(next))['risk-prod'];
    expect(actionsOf(plan)).toEqual({ [ROS]: 'update', [timer('night_2000')]: 'update' });
    expect(changedParameters(plan)).toEqual({ QueueAdhocMax: '80 -> 60', QueueNightMax: '200 -> 160' });
    await deployed.apply(next);
    expect(await deployed.plan(next)).toEqual({});
  }, 60_000);

  test('another name is another queue: the old one goes, the workspace stays', async () => {
    const { adhoc, dev_queue } = SPARK.queues;
    const next = estate({ nightly: NIGHT, adhoc, dev_queue });
    const before = await workspaces();
    const plan = (await deployed.plan(next))['risk-prod'];
    expect(actionsOf(plan)).toEqual({
      [ROS]: 'update',
      [timer('night_0800')]: 'delete',
      [timer('night_2000')]: 'delete',
      [timer('nightly_0800')]: 'create',
      [timer('nightly_2000')]: 'create',
    });
    expect(changedParameters(plan)).toEqual({
      QueueNightMax: '160 -> none',
      QueueNightMax0800To2000: '40 -> none',
      QueueNightlyMax: 'none -> 200',
      QueueNightlyMax0800To2000: 'none -> 40',
      TemplateDigest: expect.stringMatching(/^[0-9a-f]{16} -> [0-9a-f]{16}$/),
    });
    await deployed.apply(next);
    expect(await queues()).toEqual({ root_queue: 1, nightly: 200, adhoc: 60, dev_queue: 20 });
    expect(await workspaces()).toEqual(before);
    expect(await deployed.plan(next)).toEqual({});
  }, 60_000);

  test('with both keys all of it goes, and nothing is left but a key that waits to be deleted, and what tokens were', async () => {
    await deployed.destroy(estate());
    // KMS deletes a key only after a week; the admin function keeps what tokens were.
    expect(await deployed.left()).toEqual([
      'alicloud_kms_key PendingDeletion',
      'alicloud_kms_secret acme-prod-risk-kyuubi-bi',
      'alicloud_kms_secret acme-prod-risk-livy-airflow',
    ]);
  }, 60_000);
});

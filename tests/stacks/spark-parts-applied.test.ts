import type { Estate } from '../../model/model';
import { DeployedEstate } from '../support/terraform/deployed-estate';
import { describeWithTerraform } from '../support/terraform/describe';
import { actionsOf, sparkEstate } from './spark-estate';

const SPARK = {
  quota: '400 CU',
  queues: { night: { max: '200 CU', schedule: { '08:00-20:00': '40 CU' } }, adhoc: { max: '60 CU' }, dev_queue: { max: '20 CU' } },
  kyuubi: { queue: 'adhoc', tokens: { bi: { expire: '90 days', renew: true } } },
  sessions: { notes: { kind: 'NOTEBOOK', queue: 'dev_queue' } },
  members: { lee: { id: '291234567890123456', roles: ['DataScience'] } },
};
const LIVY = { livy: { queue: 'adhoc', tokens: { airflow: {} } } };

/** The estate with this workspace; everything in it may go. */
const estate = (more: object = {}): Estate => sparkEstate({ ...SPARK, ...more });

const HOME = 'alicloud_ros_stack.Spark_main_Ros_Stack';
const PARTS = 'alicloud_ros_stack.Spark_main_Inside_Stack';

/** With a Livy gateway, which stays where it is. */
const STAYING = { livy: { ...LIVY.livy, stays: true } };

describeWithTerraform('a workspace that is deployed with everything in it', () => {
  let deployed: DeployedEstate;
  const spark = async () =>
    (await deployed.objects())
      .filter(({ kind }) => kind.startsWith('ALIYUN::EMR') || (kind.startsWith('Custom::') && !/Room|Found/.test(kind)))
      .map(({ kind, id, attributes }) => [kind, id, attributes])
      .sort();
  const queues = async () =>
    Object.fromEntries(
      (await deployed.objects('Custom::SparkQueue')).map(({ attributes }) => [String(attributes['Name']), attributes['MaxCu']]),
    );

  beforeAll(async () => {
    deployed = await DeployedEstate.start();
    await deployed.apply(estate(LIVY));
  }, 120_000);
  afterAll(() => deployed.stop());

  // Each goes on where the one before ended.
  test('marks what is leaving, and changes nothing of it', async () => {
    const before = await spark();
    const next = estate({ parts: 'leaving', ...LIVY });
    const plan = await deployed.plan(next);
    expect(Object.keys(plan)).toEqual(['risk-prod']);
    expect(actionsOf(plan['risk-prod'])).toEqual({ [HOME]: 'update' });
    await deployed.apply(next);
    expect(await spark()).toEqual(before);
    expect(await deployed.plan(next)).toEqual({});
  }, 60_000);

  test('hands it over to a stack of its own: the same workspace, queues, gateways, session, members and tokens; Livy stays', async () => {
    const before = await spark();
    const next = estate({ parts: 'apart', ...STAYING });
    const { 'risk-prod': changed } = await deployed.plan(next);
    expect(actionsOf(changed)).toEqual({ [HOME]: 'update', [PARTS]: 'create' });
    await deployed.apply(next);
    expect(await spark()).toEqual(before);
    expect(await deployed.plan(next)).toEqual({});
    const stacks = await deployed.objects('alicloud_ros_stack');
    expect(stacks.map(({ attributes }) => attributes['stack_name'])).toEqual(['acme-prod-risk-spark', 'acme-prod-risk-spark-parts']);
    const home = stacks.find(({ attributes }) => attributes['stack_name'] === 'acme-prod-risk-spark');
    expect(Object.keys(home?.hidden?.['resources'] as object).sort()).toEqual(['Livy', 'OutputLivyEndpoint', 'Room', 'Workspace']);
  }, 60_000);

  test('shrinks together with its queues, and moves compute between them', async () => {
    const next = estate({
      parts: 'apart',
      ...STAYING,
      quota: '100 CU',
      queues: { night: { max: '40 CU' }, adhoc: { max: '50 CU' }, dev_queue: { max: '9 CU' } },
    });
    await deployed.apply(next);
    expect(await queues()).toEqual({ root_queue: 1, night: 40, adhoc: 50, dev_queue: 9 });
    expect(await deployed.plan(next)).toEqual({});
  }, 60_000);

  test('goes whole', async () => {
    await deployed.destroy(estate({ parts: 'apart', ...STAYING }));
    // The admin function keeps what tokens were: it opens nothing any more.
    expect(await deployed.left()).toEqual([
      'alicloud_kms_key PendingDeletion',
      'alicloud_kms_secret acme-prod-risk-kyuubi-bi',
      'alicloud_kms_secret acme-prod-risk-livy-airflow',
    ]);
  }, 60_000);
});

describeWithTerraform('a new workspace whose parts are apart', () => {
  let deployed: DeployedEstate;
  beforeAll(async () => {
    deployed = await DeployedEstate.start();
  });
  afterAll(() => deployed.stop());

  test('is made with all that is in it, Livy, too; the next plan is empty; all of it goes', async () => {
    const whole = estate({ parts: 'apart', ...LIVY });
    await deployed.apply(whole);
    expect(await deployed.plan(whole)).toEqual({});
    const kinds = new Set((await deployed.objects()).map(({ kind }) => kind));
    for (const kind of ['Kyuubi', 'KyuubiToken', 'LivyToken', 'Session', 'Member', 'NetworkConnection'])
      expect(kinds).toContain(`Custom::Spark${kind}`);
    expect(kinds).toContain('ALIYUN::EMR::LivyCompute');
    await deployed.destroy(whole);
    expect(new Set((await deployed.objects()).map(({ kind }) => kind))).toEqual(new Set(['alicloud_kms_key', 'alicloud_kms_secret']));
  }, 120_000);
});

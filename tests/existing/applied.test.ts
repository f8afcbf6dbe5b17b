import { diagnose, diagnosticsIn } from '../../deploy/events/diagnose';
import type { Estate } from '../../model/model';
import { formatProblems } from '../../model';
import { BUSINESS, ENVIRONMENT, load } from '../model/folder';
import { describeWithTerraform } from '../support/terraform/describe';
import { PlannedEstate } from '../support/terraform/planned-estate';
import { terraformOk } from '../support/terraform/run';
import { workspace, type Workspace } from '../support/terraform/workspace';
import { BEFORE, type Ids } from './account';

function estate(environment: object, business: object = {}): Estate {
  const loaded = load({
    'environments/prod.yaml': { ...ENVIRONMENT, ...environment },
    'businesses/risk.yaml': { ...BUSINESS, ...business },
  });
  if (!loaded.estate) throw new Error(formatProblems(loaded.problems));
  return loaded.estate;
}

const network = ({ vpc, i, j, securityGroup, nat }: Ids): object => ({
  cidr: '10.20.0.0/16',
  zones: ['cn-hangzhou-j', 'cn-hangzhou-i'],
  existing: { vpc, vswitches: { 'cn-hangzhou-i': i, 'cn-hangzhou-j': j }, securityGroup, nat },
});
const everything = (ids: Ids): object => ({
  network: network(ids),
  encryption: { existing: ids.key },
  logs: { existing: 'company-logs' },
  shared: { kafka: { existing: ids.kafka }, metastore: { kind: 'cluster', existing: ids.hive } },
});
const users = (key: string): object => ({
  buckets: { raw: { existing: 'company-raw' }, locked: { existing: 'company-locked', key }, own: {} },
  kafka: { topics: { events: { partitions: 3 } } },
  spark: { quota: '100 CU', queues: { adhoc: { max: '40 CU' } }, kyuubi: { queue: 'adhoc' } },
  access: { etl: { read: ['bucket/raw'], write: ['bucket/locked'], consume: ['events'] } },
});

describeWithTerraform('what exists is used as it is', () => {
  let planned: PlannedEstate;
  let account: Workspace;
  let ids: Ids;
  const before = (...args: string[]) => terraformOk(account.folder, args, planned.simulator.env);
  /** Codes and messages of what a stack is refused for. */
  async function refused(environment: object, stack: string, business: object = {}): Promise<Record<string, string>> {
    const context = { stack, needs: [], terraform: 'terraform', simulated: true };
    const [failure = ''] = await planned.apply(estate(environment, business), [stack]);
    return Object.fromEntries(diagnose(diagnosticsIn(failure), context).map(({ code, message }) => [code, message]));
  }

  beforeAll(async () => {
    planned = await PlannedEstate.start();
    account = workspace(BEFORE);
    await before('apply', '-auto-approve');
    ids = JSON.parse((await before('output', '-json', 'ids')).stdout) as Ids;
  });
  afterAll(async () => {
    account.remove();
    await planned.stop();
  });

  it('is refused in our words where it is not what was written', async () => {
    const { far, j } = ids;
    const existing = { vpc: far, vswitches: { 'cn-hangzhou-i': j, 'cn-hangzhou-j': j }, securityGroup: 'sg-none', nat: 'ngw-none' };
    const wrong = { network: { ...network(ids), existing }, encryption: { existing: 'key-none' }, logs: { existing: 'company-log' } };
    expect(await refused(wrong, 'foundation-prod')).toEqual({
      'network.existing.vpc': `foundation-prod: there is no VPC '${far}' in cn-hangzhou`,
      'network.existing.vswitch': `foundation-prod: VPC '${far}' has no vSwitch '${j}' in zone cn-hangzhou-j`,
      'network.existing.security-group': `foundation-prod: VPC '${far}' has no security group 'sg-none'`,
      'network.existing.nat-gateway': `foundation-prod: VPC '${far}' has no NAT gateway 'ngw-none'`,
      'key.existing.missing': "foundation-prod: there is no KMS key 'key-none' in cn-hangzhou",
      'logs.existing.missing': "foundation-prod: there is no SLS project 'company-log' in cn-hangzhou",
    });
    const outside = { network: { ...network(ids), cidr: '172.16.0.0/16' }, encryption: { existing: ids.off } };
    expect(await refused(outside, 'foundation-prod')).toEqual({
      'network.existing.cidr': `foundation-prod: 172.16.0.0/16 is no part of VPC '${ids.vpc}'`,
      'key.existing.off': `foundation-prod: KMS key '${ids.off}' is disabled, or waits for its deletion`,
    });
  });

  it('is deployed into and planned again; nothing of it is touched', async () => {
    const used = estate(everything(ids), users(ids.key));
    expect(await planned.apply(used)).toEqual([]);
    for (const { stack } of await planned.plan(used)) {
      expect(await planned.terraform(stack, 'plan', '-detailed-exitcode')).toContain('No changes');
    }
    expect(await planned.terraform('foundation-prod', 'state', 'list')).not.toMatch(
      /^alicloud_(vpc|vswitch|security_group|nat_gateway|kms_key|log_project)\./m,
    );
    const output = async (stack: string, name: string): Promise<unknown> =>
      JSON.parse(await planned.terraform(stack, 'output', '-json', name));
    const uris = 'thrift://10.0.1.10:9083,thrift://10.0.1.11:9083,thrift://10.0.1.12:9083';
    expect(await output('shared-prod', 'metastore')).toMatchObject({ kind: 'external', uris });
    expect(await planned.terraform('risk-prod', 'state', 'pull')).toContain(uris);
    expect(await planned.terraform('shared-prod', 'state', 'list')).not.toMatch(/^alicloud_(emrv2_cluster|db_instance)\./m);
    const objects = await planned.simulator.control.objects();
    const policy = objects.find(({ kind, id }) => kind === 'alicloud_ram_policy' && id.includes('risk-etl'));
    expect(JSON.stringify(policy?.attributes)).toMatch(/acs:oss:\*:\*:company-raw[\s\S]*/);
    expect(JSON.stringify(policy?.attributes)).toContain(`key/${ids.key}`);
    expect((await before('plan', '-detailed-exitcode')).stdout).toContain('No changes');

    expect(await refused({ ...everything(ids), shared: { kafka: { existing: ids.open } } }, 'shared-prod')).toEqual({
      'kafka.existing.acl': `shared-prod: Kafka instance '${ids.open}' lets everybody in: its access control is off`,
    });
    const none = { kafka: { existing: 'alikafka_none' }, metastore: { kind: 'cluster', existing: 'c-none' } };
    expect(await refused({ ...everything(ids), shared: none }, 'shared-prod')).toEqual({
      'metastore.existing.missing': "shared-prod: there is no EMR cluster 'c-none' in cn-hangzhou",
      'kafka.existing.instance': "shared-prod: there is no Kafka instance 'alikafka_none' in cn-hangzhou",
    });
    const buckets = { none: { existing: 'company-none' }, far: { existing: 'company-far' }, locked: { existing: 'company-locked' } };
    expect(await refused(everything(ids), 'risk-prod', { buckets })).toEqual({
      'bucket.existing.missing': "risk-prod: the account has no bucket 'company-none'",
      'bucket.existing.region': expect.stringContaining("bucket 'company-far' is not in cn-hangzhou"),
      'bucket.existing.key': "risk-prod: bucket 'company-locked' is encrypted with a KMS key",
    });
  });
});

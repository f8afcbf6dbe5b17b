import type { TerraformStack } from '../../constructs/core/terraform';
import { TerraformOutput } from '../../constructs/core/terraform';
import { KafkaAcls } from '../../constructs/kafka/acls';
import { KafkaGroup } from '../../constructs/kafka/group';
import { KafkaInstance } from '../../constructs/kafka/instance';
import { KafkaTopics } from '../../constructs/kafka/topics';
import { KafkaUser } from '../../constructs/kafka/user';
import { DlfCatalog } from '../../constructs/metastore/dlf';
import { EmrMetastore } from '../../constructs/metastore/emr';
import { Network } from '../../constructs/network/network';
import { SparkWorkspace } from '../../constructs/spark/workspace';
import { StarRocksInstance } from '../../constructs/starrocks/instance';
import { Lake } from '../../constructs/storage/lake';
import type { CuText } from '../../domain/units/quantity';
import type { Simulator } from '../../simulator';
import { synth } from '../support/synth';
import { describeWithTerraform } from '../support/terraform/describe';
import { terraform, terraformOk } from '../support/terraform/run';
import { workspace, type Workspace } from '../support/terraform/workspace';
import { startSmallSimulator } from '../support/terraform/small-simulator';

interface Sizes {
  readonly group: CuText;
  readonly partitions: number;
}
const SMALL: Sizes = { group: '16 CU', partitions: 3 };
const BIG: Sizes = { group: '32 CU', partitions: 6 };
const onRemoval = 'destroy';

const everything =
  ({ group, partitions }: Sizes) =>
  (stack: TerraformStack) => {
    const network = new Network(stack, 'Network', {
      name: 'acme',
      cidr: '10.20.0.0/16',
      zones: ['cn-hangzhou-i', 'cn-hangzhou-j'],
    });
    const lake = new Lake(stack, 'Lake', { name: 'acme-lake', kind: 'oss-hdfs', layers: { ods: {} }, onRemoval });
    new StarRocksInstance(stack, 'StarRocks', {
      name: 'risk',
      network,
      secretName: 'starrocks',
      groups: { load: { size: group } },
      onRemoval,
    });
    const { instanceId, acl, bootstrap } = new KafkaInstance(stack, 'Kafka', {
      name: 'kafka',
      network,
      allowedIps: ['10.30.0.0/16'],
      onRemoval,
    });
    const topics = new KafkaTopics(stack, 'Topics', {
      instanceId,
      topics: { events: { name: 'risk-events', partitions, onRemoval } },
    });
    const members = new KafkaGroup(stack, 'Group', { instanceId, name: 'risk-etl', onRemoval });
    const user = new KafkaUser(stack, 'User', { instanceId, name: 'etl', secretName: 'kafka-etl', onRemoval });
    new KafkaAcls(stack, 'Acls', { instanceId, acl }).grantConsume(user, topics.topic('events'), members);
    const metastore = new EmrMetastore(stack, 'Hive', {
      name: 'hive',
      network,
      keyPair: 'ops',
      secretName: 'hive',
      onRemoval,
    });
    new DlfCatalog(stack, 'Catalog', { catalog: 'acme', stackName: 'catalog', onRemoval });
    const spark = new SparkWorkspace(stack, 'Spark', {
      name: 'risk',
      stackName: 'spark',
      quota: '100 CU',
      lake,
      network,
      metastore,
      livy: { queue: 'dev_queue' },
      onRemoval,
    });
    const told = {
      bootstrap,
      thrift: metastore.thriftUris,
      workspace: spark.workspaceId,
      livy: spark.endpoints.livy ?? '',
    };
    for (const [name, value] of Object.entries(told)) new TerraformOutput(stack, name, { value });
  };

/** The configuration without a backend: then Terraform needs no `init`. */
const configuration = (sizes: Sizes) => {
  const { terraform: settings, ...rest } = synth(everything(sizes), { allowDataLoss: true }).json;
  return { ...rest, terraform: { required_providers: settings?.['required_providers'] } };
};

describeWithTerraform('services against the simulated cloud', () => {
  let simulator: Simulator;
  let space: Workspace;

  beforeEach(async () => {
    simulator = await startSmallSimulator();
    space = workspace(configuration(SMALL));
  });
  afterEach(async () => {
    await simulator.stop();
    space.remove();
  });

  test('are made, stay as they are, grow in place and go', async () => {
    const run = (...args: readonly string[]) => terraformOk(space.folder, args, simulator.env);
    const planned = (...args: readonly string[]) => terraform(space.folder, ['plan', '-detailed-exitcode', ...args], simulator.env);
    await run('apply', '-auto-approve');
    expect((await planned()).code).toBe(0);

    space.write(configuration(BIG));
    const { stdout } = await planned();
    expect(stdout).toContain('Plan: 0 to add, 2 to change, 0 to destroy.');
    await run('apply', '-auto-approve');
    expect((await planned()).code).toBe(0);

    await run('destroy', '-auto-approve');
  }, 120_000);
});

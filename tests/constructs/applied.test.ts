import type { TerraformStack } from '../../constructs/core/terraform';
import { Workload } from '../../constructs/access/workload';
import { GeneratedSecret } from '../../constructs/core/generated-secret';
import { EncryptionKey } from '../../constructs/keys/encryption-key';
import { LogProject } from '../../constructs/logs/log-project';
import { Network } from '../../constructs/network/network';
import { Lake } from '../../constructs/storage/lake';
import { ObjectBucket } from '../../constructs/storage/object-bucket';
import type { OnRemoval } from '../../domain/model';
import type { Simulator } from '../../simulator';
import { synth } from '../support/synth';
import { describeWithTerraform } from '../support/terraform/describe';
import { terraform, terraformOk } from '../support/terraform/run';
import { workspace, type Workspace } from '../support/terraform/workspace';
import { startSmallSimulator } from '../support/terraform/small-simulator';

const everything =
  (onRemoval: OnRemoval, expire: '90 days' | '30 days' = '90 days') =>
  (stack: TerraformStack) => {
    new Network(stack, 'Network', {
      name: 'acme',
      cidr: '10.20.0.0/16',
      zones: ['cn-hangzhou-i', 'cn-hangzhou-j'],
      nat: true,
    });
    const key = new EncryptionKey(stack, 'Key', { alias: 'alias/acme', description: 'Data at rest', onRemoval });
    new LogProject(stack, 'Logs', {
      name: 'acme-logs',
      description: 'Logs',
      stores: { services: { retention: '30 days' } },
      onRemoval,
    });
    const raw = new ObjectBucket(stack, 'Raw', { name: 'acme-raw', key, versioning: true, httpsOnly: true, onRemoval });
    const layers = { ods: { expire }, dwd: {} };
    const plain = new Lake(stack, 'Plain', {
      name: 'acme-plain',
      kind: 'oss',
      layers,
      key,
      accessLog: { bucketName: raw.bucketRef },
      onRemoval,
    });
    const hdfs = new Lake(stack, 'Hdfs', { name: 'acme-hdfs', kind: 'oss-hdfs', layers: { ods: {} }, onRemoval });
    const secret = new GeneratedSecret(stack, 'Secret', { name: 'acme-admin', description: 'admin', onRemoval });
    const etl = new Workload(stack, 'etl', { name: 'acme-etl', description: 'etl', runsOn: 'spark' });
    plain.grantReadWrite(etl, 'dwd');
    [raw, hdfs, secret].forEach((thing) => thing.grantRead(etl));
  };

/** The configuration without a backend: then Terraform needs no `init`. */
const configuration = (...args: Parameters<typeof everything>) => {
  const { terraform: settings, ...rest } = synth(everything(...args), { allowDataLoss: args[0] === 'destroy' }).json;
  return { ...rest, terraform: { required_providers: settings?.['required_providers'] } };
};

describeWithTerraform('against the simulated cloud', () => {
  let simulator: Simulator;
  let space: Workspace;
  const env = () => simulator.env;

  beforeEach(async () => {
    simulator = await startSmallSimulator({ strict: true });
    space = workspace();
  });
  afterEach(async () => {
    space.remove();
    await simulator.stop();
  });

  test('applied, changed and destroyed with both keys; nothing is left to do in between', async () => {
    space.write(configuration('destroy'));
    await terraformOk(space.folder, ['apply', '-auto-approve'], env());
    expect((await terraform(space.folder, ['plan', '-detailed-exitcode'], env())).code).toBe(0);

    space.write(configuration('destroy', '30 days'));
    const changed = await terraformOk(space.folder, ['apply', '-auto-approve'], env());
    expect(changed.stdout).toContain('0 added, 1 changed, 0 destroyed');
    expect((await terraform(space.folder, ['plan', '-detailed-exitcode'], env())).code).toBe(0);

    await terraformOk(space.folder, ['destroy', '-auto-approve'], env());
  });

  test('retained: Terraform refuses to destroy', async () => {
    space.write(configuration('retain'));
    await terraformOk(space.folder, ['apply', '-auto-approve'], env());
    const destroyed = await terraform(space.folder, ['destroy', '-auto-approve'], env());
    expect(destroyed.code).toBe(1);
    for (const what of ['alicloud_kms_key', 'alicloud_oss_bucket', 'alicloud_ros_stack', 'alicloud_log_store', 'alicloud_kms_secret']) {
      expect(destroyed.stderr).toMatch(new RegExp(`Resource ${what}\\.\\w+ has\\s+lifecycle.prevent_destroy`));
    }
  });
});

import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { HEAD, type Retiring, retiring } from './retiring-estate';

const SPARK = 'risk-dev/alicloud_ros_stack.Spark_main_Ros_Stack';
const LAKE = 'risk-dev/alicloud_oss_bucket.Lake_Objects_Bucket';
const DATA = 'spark: { quota: 80 CU }\n';

describeWithTerraform('a workload that retires in production', () => {
  let estate: Retiring;
  beforeAll(() => {
    estate = retiring('[risk, lending]');
    estate.describe(DATA);
    estate.write('businesses/lending.yaml', `${HEAD}${DATA}`);
    expect(estate.run('deploy')).toMatchObject({ status: 0 });
  });
  afterAll(() => estate.remove());
  const deploy = (): ReturnType<Retiring['run']> => estate.run('deploy', '--stack', 'risk-dev');

  it('goes after the guard of its stack, by the command that is printed; its workspace is told to stay', async () => {
    estate.allow(SPARK);
    estate.describe();
    const refused = deploy();
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(
      /\[plan\.guard\.up\].*\n {2}fix: aliyun ros SetDeletionProtection --StackId \S+ --DeletionProtection Disabled/,
    );
    const address = SPARK.slice(SPARK.indexOf('/') + 1);
    const guard = ['simulate', 'drift', address, 'deletion_protection=Disabled', '--stack', 'risk-dev', '--estate', estate.dir];
    expect(lakewright(guard).status).toBe(0);
    const { status, stdout } = deploy();
    expect(stdout).toMatch(/lost: .*Workspace stays in the cloud, and nothing manages it any more/);
    expect(status).toBe(0);
    expect(await estate.count('alicloud_ros_stack')).toBe(1);
  });

  it('takes its lake along by destroy, where an allowance names it and nothing else is lost', async () => {
    const before = await estate.objects();
    estate.allow();
    const refused = estate.run('destroy', '--stack', 'risk-dev');
    expect([refused.status, await estate.objects()]).toEqual([2, before]);
    expect(refused.stderr).toContain(`to lose it on purpose name it in allowances.yaml: ${LAKE}\n`);
    estate.allow(LAKE);
    const { status, stdout } = estate.run('destroy', '--stack', 'risk-dev');
    expect(stdout).toMatch(/\[plan\.data\.destroyed\] warning: risk-dev: .*\('tiny-dev-risk-lake'\).*an allowance permits it/);
    expect(status).toBe(0);
    expect(estate.resources(['risk-dev'])).toEqual([]);
  });

  it('is not taken away by destroy under those that read it', () => {
    const { status, stderr } = estate.run('destroy', '--stack', 'shared-dev');
    expect(status).toBe(2);
    expect(stderr).toMatch(/\[plan\.stack\.needed\] lending-dev: .* still reads shared-dev/);
  });
});

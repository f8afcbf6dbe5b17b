import { startSimulator } from '../../simulator';
import { describeWithTerraform } from '../support/terraform/describe';
import { PROVIDERS, stand, standAt } from './stand';

const VPC = { resource: { alicloud_vpc: { a: { vpc_name: 'a', cidr_block: '10.0.0.0/8' } } } };

describeWithTerraform('how Terraform finds the simulator', () => {
  test('an apply of several seconds is not cut off: Terraform sees a process that lives', async () => {
    const one = await stand(VPC);
    await one.simulator.control.fault({ does: 'slow', on: 'create', ms: 3_500 });
    await one.apply();
    expect(one.state('alicloud_vpc.a')['id']).toMatch(/^vpc-bp1/);
    await one.stop();
  });

  test('when the simulator is gone Terraform says so and this process lives on', async () => {
    const one = await stand(VPC);
    await one.simulator.stop();
    const { code, stderr } = await one.run('plan');
    expect(code).toBe(1);
    expect(stderr).toMatch(/Failed to (load|instantiate|query|obtain)|Unrecognized remote plugin|could not|failed/i);
  });

  test('only the types of the configurations are served, and those of objects that are there', async () => {
    const simulator = await startSimulator();
    const all = standAt(simulator, VPC);
    await all.apply();
    const narrow = standAt(
      simulator,
      VPC,
      await simulator.envFor({ configurations: [{ ...PROVIDERS, resource: { alicloud_ram_role: { r: {} } } }] }),
    );
    const schema = JSON.parse((await narrow.run('providers', 'schema', '-json')).stdout) as {
      provider_schemas: Record<string, { resource_schemas?: object }>;
    };
    expect(Object.keys(schema.provider_schemas['registry.terraform.io/aliyun/alicloud']?.resource_schemas ?? {}).sort()).toEqual([
      'alicloud_ram_role',
      'alicloud_vpc',
    ]);
    await simulator.stop();
  });

  test.each([
    ['another version', { alicloud: { source: 'aliyun/alicloud', version: '= 99.9.9' } }, /99\.9\.9/],
    ['another source', { alicloud: { source: 'somebody/alicloud' } }, /somebody\/alicloud/],
  ])('%s of a provider is refused, which Terraform itself does not', async (_what, required, said) => {
    const configuration = { terraform: { required_providers: required }, ...VPC };
    await expect(startSimulator({ configurations: [configuration] })).rejects.toThrow(said);
    await expect(startSimulator({ configurations: [configuration] })).rejects.toMatchObject({ code: 'simulator.provider.version' });
  });

  test('two configurations of one provider have their own region', async () => {
    const one = await stand({
      provider: { alicloud: [{ region: 'cn-hangzhou' }, { alias: 'north', region: 'cn-beijing' }] },
      resource: {
        alicloud_vpc: {
          a: { vpc_name: 'a', cidr_block: '10.0.0.0/8' },
          b: { vpc_name: 'b', cidr_block: '10.0.0.0/8', provider: 'alicloud.north' },
        },
      },
    });
    await one.apply();
    expect(
      [one.state('alicloud_vpc.a'), one.state('alicloud_vpc.b')].map(({ id, region_id: region }) => [String(id).slice(0, 7), region]),
    ).toEqual([
      ['vpc-bp1', 'cn-hangzhou'],
      ['vpc-2ze', 'cn-beijing'],
    ]);
    await one.stop();
  });

  test('the same steps give the same ids, another creation of the same gives others', async () => {
    const ids: unknown[] = [];
    for (let run = 0; run < 2; run += 1) {
      const one = await stand(VPC);
      await one.apply();
      ids.push(one.state('alicloud_vpc.a')['id']);
      await one.run('destroy', '-auto-approve');
      await one.apply();
      ids.push(one.state('alicloud_vpc.a')['id']);
      await one.stop();
    }
    expect(ids[0]).toBe(ids[2]);
    expect(ids[1]).toBe(ids[3]);
    expect(ids[0]).not.toBe(ids[1]);
  });
});

import { ENVIRONMENT, type SmallEstate, business, smallEstate } from '../deploy/small-estate';
import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';

jest.setTimeout(300_000);

const BASE = `${ENVIRONMENT.replace('[risk, lending]', '[risk]').replace('network: { ', 'network: { nat: true, ')}shared:
  kafka: { capacity: 60 MB/s }
  metastore: { kind: emr, keyPair: acme-dev }
`;

/** Everything that is made in a zone. */
const ZONED = [
  'alicloud_alikafka_instance.Kafka_Instance',
  'alicloud_db_instance.Metastore_Database_Instance',
  'alicloud_emrv2_cluster.Metastore_Cluster',
  'alicloud_kvstore_instance.Redis_cache_Instance',
  'alicloud_nat_gateway.Network_Egress_Gateway',
  'alicloud_star_rocks_instance.StarRocks_main_Instance',
];

/** What is told as declared in a zone that it is not in. */
const toldOf = (stdout: string, zone: string): string[] => {
  const told = stdout.split('\n').filter((line) => line.includes('[plan.edit.ignored]') && line.includes(zone));
  return [...new Set(told.map((line) => /alicloud_\w+\.\w+/.exec(line)?.[0] ?? line))].sort();
};

describeWithTerraform('what is made in a zone stays in it', () => {
  let estate: SmallEstate;
  const deploy = (zones: string): ReturnType<typeof lakewright> => {
    estate.write('environments/dev.yaml', BASE.replace('[cn-hangzhou-i, cn-hangzhou-j]', zones));
    return lakewright(['deploy', '--simulate', '--estate', estate.dir]);
  };
  beforeAll(() => {
    estate = smallEstate();
    estate.write('businesses/risk.yaml', business('{ layers: { ods: {} } }', 'starrocks: {}\nredis: { cache: { memory: 8 GiB } }\n'));
    expect(deploy('[cn-hangzhou-i, cn-hangzhou-j]').status).toBe(0);
  });
  afterAll(() => estate.remove());

  it('and is told with both zones, where they are in another order', async () => {
    const before = await estate.objects();
    const { status, stdout } = deploy('[cn-hangzhou-j, cn-hangzhou-i]');
    expect(status).toBe(0);
    expect(toldOf(stdout, 'cn-hangzhou-j')).toEqual(ZONED);
    expect(stdout).toContain('vswitch_ids is declared as the one in cn-hangzhou-j, deployed is the one in cn-hangzhou-i');
    expect(await estate.objects()).toEqual(before);
  });

  it('and is told before anything is done where a zone comes first that there is no vSwitch of yet', () => {
    const { status, stdout } = deploy('[cn-hangzhou-k, cn-hangzhou-i, cn-hangzhou-j]');
    expect(status).toBe(0);
    expect(toldOf(stdout.slice(0, stdout.indexOf('applying')), 'cn-hangzhou-k')).toEqual(ZONED);
    expect(stdout).not.toMatch(/-\/\+|destroyed/);
  });

  it('and is told no more where the zones are as they were', () => {
    const { status, stdout } = deploy('[cn-hangzhou-i, cn-hangzhou-j, cn-hangzhou-k]');
    expect(status).toBe(0);
    expect(stdout).not.toContain('plan.edit.ignored');
  });
});

import { join } from 'node:path';
import { type Ended, lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { type FullEstate, fullEstate } from './full-estate';

jest.setTimeout(240_000);

const INSTANCE = 'alicloud_star_rocks_instance.StarRocks_main_Instance';

/** Edits that Terraform never sends: the line, which of those that begin so, what is told and what does it. */
const EDITS: readonly (readonly [line: string, which: number, told: string, way: string])[] = [
  ['version: "3.4"', 0, `${INSTANCE} ('tiny-dev-risk'): version is declared as 3.4, deployed is 3.3`, 'UpgradeVersion'],
  [
    'ossRole: OtherRole',
    0,
    'oss_accessing_role_name is declared as OtherRole, it was made with AliyunEMRStarRocks',
    'nothing changes the role',
  ],
  ['size: 16 CU', 0, 'frontend_node_groups[0].cu is declared as 16, it was made with 8', 'ModifyCu'],
  ['nodes: 2', 1, 'backend_node_groups[0].resident_node_number is declared as 2, it was made with 1', 'ModifyNodeNumber'],
  ['retention: 7 days', 0, `configs["retention.hours"] is declared as 168, deployed is 72`, 'UpdateTopicConfig'],
  ['description: hourly', 1, 'remark is declared as hourly, deployed is nightly', 'nothing changes it'],
];

/** The text of the finding that tells an edit, with its fix. */
const tellingOf = ({ stdout }: Ended, told: string): string => {
  const lines = stdout.split('\n');
  const at = lines.findIndex((line) => line.includes('[plan.edit.ignored] warning: risk-dev: ') && line.includes(told));
  return at < 0 ? '' : lines.slice(at, at + 2).join('\n');
};

describeWithTerraform('an edit that Terraform never sends', () => {
  let estate: FullEstate;
  let places: readonly string[];
  beforeAll(() => {
    estate = fullEstate();
    expect(estate.deploy().status).toBe(0);
    places = EDITS.map(([line, which]) => estate.edit(line, which));
  });
  afterAll(() => estate.remove());

  it.each(['with no other change', 'with no other change, once more', 'beside a change that is sent'])(
    'is told with its line, both values and what does it, %s',
    async (situation) => {
      const before = await estate.held();
      const sends = situation.startsWith('beside');
      if (sends) estate.edit('partitions: 30');
      const ended = estate.deploy();
      expect(ended.status).toBe(0);
      EDITS.forEach(([, , told, way], index) => {
        const telling = tellingOf(ended, told);
        expect(telling).toContain('Terraform will not change it');
        expect(telling).toContain(places[index]);
        expect(telling).toContain(way);
      });
      const changed = (await estate.held()).filter((one, index) => JSON.stringify(one) !== JSON.stringify(before[index]));
      expect(changed.map(({ kind, attributes }) => [kind, attributes['partition_num']])).toEqual(
        sends ? [['alicloud_alikafka_topic', 30]] : [],
      );
    },
  );

  it('is a size that quota tells beside the written one', () => {
    const { status, stdout } = lakewright(['quota', '--estate', estate.dir, '--states', join(estate.dir, '.lakewright/simulated/states')]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^starrocks +risk +frontend +16 CU declared, 8 CU deployed$/m);
    expect(stdout).toMatch(/^starrocks +risk +backend +16 CU declared, 8 CU deployed$/m);
  });

  it('is told no more once the service has it', async () => {
    const cloud = await estate.cloud();
    const [topic] = await cloud.control.objects('alicloud_alikafka_topic');
    await cloud.control.drift('alicloud_alikafka_topic', topic?.id ?? '', {
      configs: '{"retention.hours":"168","replication-factor":"3"}',
    });
    cloud.close();
    const ended = estate.deploy();
    expect(ended.status).toBe(0);
    expect(ended.stdout).not.toMatch(/retention\.hours.*(declared|goes from)/);
    expect(ended.stdout).toContain('frontend_node_groups[0].cu is declared as 16');
  });
});

describeWithTerraform('nodes of an instance that keeps its data itself', () => {
  it('are told as never sent, too', () => {
    const estate = fullEstate();
    try {
      const risk = (size: number): void =>
        estate.write(
          'businesses/risk.yaml',
          [
            'owner: data@acme.example',
            'costCenter: "1"',
            'starrocks:',
            '  mode: shared_nothing',
            `  frontend: { nodes: 1, size: 8 CU }`,
            `  backend: { nodes: 3, size: ${size} CU }`,
            '',
          ].join('\n'),
        );
      risk(8);
      expect(estate.deploy().status).toBe(0);
      risk(16);
      const ended = estate.deploy();
      expect(ended.status).toBe(0);
      expect(tellingOf(ended, 'backend_node_groups[0].cu is declared as 16, it was made with 8')).toContain('risk.yaml:6:');
    } finally {
      estate.remove();
    }
  });
});

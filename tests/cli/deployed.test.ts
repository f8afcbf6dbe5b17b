/** What `quota`, `describe` and `synth` tell where something is deployed in another size than it is written, and stays so. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUSINESS, ENVIRONMENT, ESTATE, inFolder } from '../model/folder';
import { type Ended, lakewright } from '../support/cli';

const FILES = {
  ...ESTATE,
  'environments/prod.yaml': { ...ENVIRONMENT, limits: { starrocks: '100 CU' } },
  'businesses/risk.yaml': {
    ...BUSINESS,
    starrocks: { version: '3.4', frontend: { nodes: 1, size: '16 CU' }, groups: { 'load-now': { nodes: 5, size: '8 CU' } } },
    kafka: { topics: { 'loan-events': { partitions: 12, retention: '7 days' } } },
  },
};

const nodes = (size: number, count: number): object => ({
  cu: size,
  resident_node_number: count,
  storage_size: 200,
  disk_number: 1,
  storage_performance_level: 'pl1',
});
const held = (type: string, name: string, attributes: object): object => ({ mode: 'managed', type, name, instances: [{ attributes }] });

/** A state in which frontends, version and retention are others than they are written, and a compute group, which a deployment changes. */
const STATE = {
  version: 4,
  resources: [
    held('alicloud_star_rocks_instance', 'StarRocks_main_Instance', {
      version: '3.3.8-1.99',
      frontend_node_groups: [nodes(8, 1)],
      backend_node_groups: null,
      oss_accessing_role_name: 'AliyunEMRStarRocksAccessingOSSRole',
    }),
    held('alicloud_star_rocks_node_group', 'StarRocks_main_load-now', nodes(8, 3)),
    held('alicloud_alikafka_topic', 'Kafka_Topics_loan-events_Topic', { partition_num: 6, configs: '{"retention.hours":"72"}' }),
  ],
};

interface Run {
  readonly call: (...args: readonly string[]) => Ended;
  readonly folder: string;
}

function withState<T>(text: string | undefined, use: (run: Run) => T, place = '.state'): T {
  return inFolder(FILES, (folder) => {
    mkdirSync(join(folder, place), { recursive: true });
    if (text !== undefined) writeFileSync(join(folder, place, 'risk-prod.tfstate'), text);
    return use({ folder, call: (command = '', ...args) => lakewright([command, ...args, '--estate', folder]) });
  });
}
const DEPLOYED = JSON.stringify(STATE);

describe('sizes that are deployed and stay', () => {
  it('are told beside the written ones by quota, and count', () => {
    withState(DEPLOYED, ({ call }) => {
      const { status, stdout } = call('quota');
      expect(status).toBe(0);
      expect(stdout).toMatch(/^starrocks +risk +frontend +16 CU declared, 8 CU deployed$/m);
      expect(stdout).toMatch(/^starrocks +risk +group load-now +40 CU$/m);
      expect(stdout).toContain('starrocks: 72 CU of 100 CU (72 %)');
      expect(stdout).toContain('Deployed sizes count');
      const [{ rows, sums }] = JSON.parse(call('quota', '--format', 'json').stdout) as [{ rows: object[]; sums: object[] }];
      expect(rows).toContainEqual({ service: 'starrocks', owner: 'risk', unit: 'CU', name: 'frontend', max: 16, deployed: 8 });
      expect(sums).toContainEqual({ service: 'starrocks', unit: 'CU', used: 72, limit: 100 });
    });
  });

  it('are told by describe, with their units, and what a deployment changes is not', () => {
    withState(DEPLOYED, ({ call }) => {
      const { stdout } = call('describe', 'risk-prod');
      expect(stdout).toMatch(/^starrocks\.main\.frontend\.size +16 CU declared, 8 CU deployed /m);
      expect(stdout).toMatch(/^starrocks\.main\.version +3\.4 declared, 3\.3\.8-1\.99 deployed /m);
      expect(stdout).toMatch(/^kafka\.topics\.loan-events\.retention +7 days declared, 3 days deployed /m);
      expect(stdout).toMatch(/^kafka\.topics\.loan-events\.partitions +12 /m);
      expect(stdout.match(/ deployed /g)).toHaveLength(3);
    });
  });

  it('are what synth prices, and its JSON knows nothing of states', () => {
    const out = mkdtempSync(join(tmpdir(), 'deployed-'));
    const json = (name: string): string => readFileSync(join(out, name, 'stacks', 'risk-prod', 'cdk.tf.json'), 'utf8');
    const priceIn = ({ stdout }: Ended): number => Number(/^risk-prod .*\$([\d,]+)$/m.exec(stdout)?.[1]?.replaceAll(',', ''));
    try {
      withState(undefined, ({ folder, call }) => {
        const before = call('synth', '--out', join(out, 'before'));
        writeFileSync(join(folder, '.state', 'risk-prod.tfstate'), DEPLOYED);
        const after = call('synth', '--out', join(out, 'after'));
        expect(before.stdout).toMatch(/^risk-prod .*StarRocks 80 CU +/m);
        expect(after.stdout).toMatch(/^risk-prod .*StarRocks 80 CU declared, 72 CU deployed +/m);
        // 8 CU for 730 hours in cn-hangzhou.
        expect(priceIn(before) - priceIn(after)).toBeCloseTo(8 * 730 * 0.050617, -1);
      });
      expect(json('after')).toBe(json('before'));
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  });

  it('are read from any folder of states on request, and from none that is not there', () => {
    withState(
      DEPLOYED,
      ({ call, folder }) => {
        expect(call('quota').stdout).not.toContain('deployed');
        expect(call('quota', '--states', join(folder, 'pulled')).stdout).toContain('16 CU declared, 8 CU deployed');
        const missing = call('quota', '--states', join(folder, 'nowhere'));
        expect(missing.status).toBe(1);
        expect(missing.stderr).toContain('[states.folder.missing]');
        expect(missing.stderr).toContain('state pull > ');
      },
      'pulled',
    );
  });

  it.each([
    ['a state that was torn', '{"version": 4, "resources": [', '[states.unreadable] warning'],
    ['a state of another version', '{"version": 3}', '[states.unreadable] warning'],
    ['an empty file', '', ''],
  ])('are those that are written where there is %s', (_what, text, told) => {
    withState(text, ({ call }) => {
      const { status, stdout, stderr } = call('quota');
      expect(status).toBe(0);
      expect(stdout).toMatch(/^starrocks +risk +frontend +16 CU$/m);
      expect(stderr).toContain(told);
    });
  });
});

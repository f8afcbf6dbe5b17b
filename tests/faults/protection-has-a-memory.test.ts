import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinCloud } from '../../deploy/simulated-cloud';
import { type Ended, lakewright } from '../support/cli';
import { ENVIRONMENT, type SmallEstate, smallEstate } from '../deploy/small-estate';
import { describeWithTerraform } from '../support/terraform/describe';

/** What holds data in a business, each with the line that says so, and where it is told. */
const THINGS = {
  topic: { yaml: (key: string) => `kafka: { ${key}, topics: { events: { partitions: 24 } } }`, name: "('risk-events')" },
  bucket: { yaml: (key: string) => `buckets: { contracts: { ${key} } }`, name: "('tiny-dev-risk-contracts')" },
  starrocks: {
    yaml: (key: string) => `starrocks: { ${key}, groups: { query: { nodes: 3, size: 16 CU } } }`,
    name: 'alicloud_star_rocks_instance.',
  },
  workspace: { yaml: (key: string) => `spark: { ${key}, quota: 80 CU }`, name: 'alicloud_ros_stack.Spark_main_Ros_Stack' },
} as const;
type Thing = keyof typeof THINGS;
const ALL = Object.keys(THINGS) as Thing[];
const LOOSE = ['topic', 'bucket', 'starrocks'] as const;

const KEY = { kept: 'onRemoval: retain', goes: 'onRemoval: destroy' } as const;
const risk = (things: readonly Thing[], key: string): string =>
  [
    'owner: data@acme.example',
    'costCenter: "1"',
    'lake: { layers: { ods: {} } }',
    ...things.map((thing) => THINGS[thing].yaml(key)),
    '',
  ].join('\n');

const escaped = (text: string): string => text.replace(/[.()]/g, '\\$&');
const writeRisk = (dir: string, text: string): void => writeFileSync(join(dir, 'businesses', 'risk.yaml'), text);

/** Everything in the simulated cloud of the estate in `dir`, with its attributes. */
async function objectsIn(dir: string): Promise<string[]> {
  const cloud = await joinCloud(join(dir, '.lakewright', 'simulated', 'cloud.jsonl'));
  const objects = await cloud.control.objects();
  cloud.close();
  return objects.map((object) => JSON.stringify(object)).sort();
}

/** Two deployed estates, and what their copies do: the files and the states as a second machine has them, and nothing else. */
describeWithTerraform('the first key is that of the last deployment, on every machine', () => {
  const deployed: Partial<Record<keyof typeof KEY, SmallEstate>> = {};
  const copies: string[] = [];
  const run = (dir: string, command = 'deploy'): Ended => lakewright([command, '--simulate', '--yes', '--estate', dir]);

  beforeAll(() => {
    for (const [which, key] of Object.entries(KEY)) {
      const estate = smallEstate();
      deployed[which as keyof typeof KEY] = estate;
      estate.write(
        'environments/dev.yaml',
        `${ENVIRONMENT.replace('[risk, lending]', '[risk]')}allowDataLoss: true\nshared:\n  kafka: { capacity: 60 MB/s }\n`,
      );
      estate.write('businesses/risk.yaml', risk(which === 'kept' ? ALL : LOOSE, key));
      const { status, stderr } = run(estate.dir);
      expect(stderr).not.toContain('[plan.');
      expect(status).toBe(0);
    }
  });
  afterAll(() => {
    Object.values(deployed).forEach((estate) => estate.remove());
    copies.forEach((dir) => rmSync(dir, { recursive: true, force: true }));
  });

  /** The estate as another machine has it after `risk.yaml` was changed there. */
  function elsewhere(which: keyof typeof KEY, text: string): string {
    const from = deployed[which] as SmallEstate;
    const dir = realpathSync(mkdtempSync(join(tmpdir(), 'second-machine-')));
    copies.push(dir);
    const out = join(from.dir, '.lakewright', 'simulated', 'cdktf.out');
    cpSync(from.dir, dir, { recursive: true, filter: (path) => !path.startsWith(out) });
    writeRisk(dir, text);
    return dir;
  }

  it('keeps everything whose lines are deleted, though the environment allows losing data', async () => {
    const dir = elsewhere('kept', risk([], ''));
    const before = await objectsIn(dir);
    const { status, stderr } = run(dir);
    for (const thing of ALL)
      expect(stderr).toMatch(new RegExp(`\\[plan\\.data\\.destroyed\\] risk-dev: [^\\n]*${escaped(THINGS[thing].name)}`));
    expect(stderr).toMatch(/onRemoval: destroy (where it is described )?and deploy that first/);
    expect(status).toBe(2);
    expect(await objectsIn(dir)).toEqual(before);
  });

  it('keeps what is renamed', async () => {
    const dir = elsewhere('kept', risk(ALL, KEY.kept).replace('events:', 'happenings:').replace('contracts:', 'papers:'));
    const before = await objectsIn(dir);
    const { status, stderr } = run(dir);
    for (const name of [THINGS.topic.name, THINGS.bucket.name])
      expect(stderr).toMatch(new RegExp(`data\\.destroyed\\][^\\n]*${escaped(name)}`));
    expect(status).toBe(2);
    expect(await objectsIn(dir)).toEqual(before);
  });

  it('keeps what is to be made anew by the change that also turns the key', async () => {
    const dir = elsewhere('kept', risk(ALL, KEY.goes).replace('starrocks: {', 'starrocks: { mode: lakehouse,'));
    const before = await objectsIn(dir);
    const { status, stderr } = run(dir);
    expect(stderr).toMatch(/\[plan\.data\.replaced\] risk-dev: alicloud_star_rocks_instance\./);
    expect(status).toBe(2);
    expect(await objectsIn(dir)).toEqual(before);
  });

  it('is what destroy goes by: a key that was turned and not deployed opens nothing', async () => {
    const dir = elsewhere('kept', risk(ALL, KEY.goes));
    const before = await objectsIn(dir);
    const { status, stderr } = run(dir, 'destroy');
    for (const thing of ALL)
      expect(stderr).toMatch(new RegExp(`\\[plan\\.data\\.destroyed\\] risk-dev: [^\\n]*${escaped(THINGS[thing].name)}`));
    expect(status).toBe(2);
    expect(await objectsIn(dir)).toEqual(before);
  });

  it('lets go what was deployed with both keys', async () => {
    const dir = elsewhere('goes', risk([], ''));
    const { status, stdout, stderr } = run(dir);
    expect(stderr).not.toContain('[plan.');
    expect(status).toBe(0);
    expect(stdout).toContain('both keys are given');
    expect((await objectsIn(dir)).join('\n')).not.toMatch(/risk-events|risk-contracts|alicloud_star_rocks_instance/);
  });

  it('turns a key by a deployment of its own, which changes nothing else and makes nobody wait', () => {
    const rest = risk(['bucket', 'starrocks', 'workspace'], KEY.kept);
    const dir = elsewhere('kept', `${rest}${THINGS.topic.yaml(KEY.goes)}\n`);
    const { status, stdout } = run(dir);
    expect(stdout).toContain('1 stack: nothing to change, only what is remembered of the deployment is written; 2 stacks: nothing to do');
    expect(stdout).not.toMatch(/lakewright\.|only outputs/);
    expect(status).toBe(0);
    writeRisk(dir, rest);
    const later = run(dir);
    expect(later.stdout).toContain("('risk-events') holds data and would be destroyed");
    expect(later.status).toBe(0);
  });
});

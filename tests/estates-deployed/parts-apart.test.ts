import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { joinCloud } from '../../deploy/simulated-cloud';
import { allStacks } from '../../stacks/stack-list';
import { lakewright } from '../support/cli';
import { ESTATES, estateIn, inAccounts } from '../support/estates';
import { describeWithTerraform } from '../support/terraform/describe';
import { disposable } from './disposable';

type Yaml = Readonly<Record<string, unknown>>;
const isYaml = (value: unknown): value is Yaml => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A workspace of an estate with its parts there; a Livy gateway stays, as ROS cannot hand one over. */
function withParts(spark: Yaml, parts: string): Yaml {
  const { workspaces } = spark;
  if (isYaml(workspaces))
    return {
      ...spark,
      workspaces: Object.fromEntries(Object.entries(workspaces).map(([key, one]) => [key, withParts(one as Yaml, parts)])),
    };
  return { ...spark, parts, ...(isYaml(spark['livy']) ? { livy: { ...spark['livy'], stays: true } } : {}) };
}

function writeParts(estate: string, parts: string): void {
  const folder = join(estate, 'businesses');
  for (const file of readdirSync(folder)) {
    const content = parse(readFileSync(join(folder, file), 'utf8')) as Yaml;
    if (isYaml(content['spark'])) writeFileSync(join(folder, file), stringify({ ...content, spark: withParts(content['spark'], parts) }));
  }
}

/** Workspaces and what is in them; what is changed in place keeps its id. */
async function sparkIn(estate: string): Promise<string[]> {
  const cloud = await joinCloud(join(estate, '.lakewright', 'simulated', 'cloud.jsonl'));
  const objects = await cloud.control.objects();
  cloud.close();
  return objects
    .filter(({ kind }) => kind.startsWith('ALIYUN::EMR') || /^Custom::Spark(?!Room|Found)/.test(kind))
    .map(({ kind, id, attributes }) => `${kind} ${id} ${JSON.stringify(attributes)}`)
    .sort();
}

/** Two, for the lane's time; `ESTATES=fintopia`, with a Livy gateway in the largest, takes minutes. */
const CHOSEN = (process.env['ESTATES'] ?? 'estate,juhaokan').split(',');

describeWithTerraform('an estate that is deployed', () => {
  it.each(CHOSEN)('%s: its parts go apart from their workspaces, and nothing in the cloud is another one', async (name) => {
    const folder = disposable(ESTATES[name] ?? '');
    const stacks = allStacks(estateIn(folder)).filter(({ environment }) =>
      inAccounts(estateIn(folder)).some((one) => one.name === environment),
    ).length;
    /** Deploys, and plans again. */
    const deploy = (): string => {
      const { status, stdout, stderr } = lakewright(['deploy', '--estate', folder, '--simulate']);
      if (status !== 0) throw new Error(`it ended with ${String(status)}\n${stdout.slice(-3000)}${stderr.slice(-3000)}`);
      expect(stdout + stderr).toContain(`planned again: nothing to do in all ${stacks} stacks`);
      return stdout + stderr;
    };
    try {
      deploy();
      const before = await sparkIn(folder);
      expect(before.length).toBeGreaterThan(3);
      writeParts(folder, 'leaving');
      deploy();
      expect(await sparkIn(folder)).toEqual(before);
      writeParts(folder, 'apart');
      expect(deploy()).toContain('[plan.template.moved]');
      expect(await sparkIn(folder)).toEqual(before);
    } finally {
      rmSync(dirname(folder), { recursive: true, force: true });
    }
  });
});

import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allStacks } from '../../stacks/stack-list';
import { lakewright } from '../support/cli';
import { ESTATES, estateIn } from '../support/estates';
import { describeWithTerraform } from '../support/terraform/describe';

interface Case {
  readonly estate: string;
  readonly source: string;
  readonly region: string;
  readonly scale: string;
  /** How often the clone is deployed and destroyed under its one name. */
  readonly times: number;
}

/** `ESTATES=fintopia,estate` in front of the command tries every environment of these at three scales, `SEED` and `COUNT` choose among them. */
const CHOSEN: readonly Case[] = [
  { estate: 'mistong', source: 'prod', region: 'cn-hangzhou', scale: '0.5', times: 3 },
  { estate: 'estate', source: 'dev', region: 'cn-shanghai', scale: '0.5', times: 1 },
];

function onDemand(estates: string): Case[] {
  const all = estates
    .split(',')
    .flatMap((estate) =>
      Object.values(estateIn(ESTATES[estate] ?? '').environments).flatMap(({ name: source, region }) =>
        [region, region === 'cn-shanghai' ? 'cn-beijing' : 'cn-shanghai'].flatMap((place) =>
          ['0.1', '0.5', '1'].map((scale) => ({ estate, source, region: place, scale, times: 1 })),
        ),
      ),
    );
  const seed = Number(process.env['SEED'] ?? 1);
  const place = (index: number): number => Math.imul(index + 1, 2_654_435_761 ^ seed) >>> 0;
  return all
    .map((one, index) => [place(index), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)
    .slice(0, Number(process.env['COUNT'] ?? all.length));
}

function run(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = lakewright([...args, '--estate', folder]);
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}\n${stdout.slice(-3000)}${stderr.slice(-3000)}`);
  return stdout + stderr;
}

/** The estate in a folder of its own, in an account that was granted enough for both: that it is asked for is tested elsewhere. */
function copied(name: string): string {
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'round-trip-'))), 'estate');
  mkdirSync(folder);
  cpSync(ESTATES[name] ?? '', folder, { recursive: true, filter: (path) => !path.includes('.lakewright') });
  for (const file of readdirSync(join(folder, 'environments'))) {
    const path = join(folder, 'environments', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^(limits:\s*(?:\{\s*)?spark: )\d+ CU/m, '$1100000 CU'));
  }
  return folder;
}

const statesOf = (folder: string, environment: string): string[] =>
  readdirSync(join(folder, '.lakewright', 'simulated', 'states'))
    .filter((file) => file.endsWith(`-${environment}.tfstate`))
    .filter(
      (file) =>
        (JSON.parse(readFileSync(join(folder, '.lakewright', 'simulated', 'states', file), 'utf8')) as { resources: [] }).resources.length >
        0,
    );

describeWithTerraform('a clone beside its source, through real Terraform', () => {
  const estates = process.env['ESTATES'];
  it.each(estates === undefined ? CHOSEN : onDemand(estates))(
    '$estate: $source in $region at $scale: both are there, the clone goes, the source does not notice',
    ({ estate, source, region, scale, times }) => {
      const folder = copied(estate);
      try {
        run(folder, 'deploy', '--env', source, '--simulate');
        run(folder, 'clone', source, 'copy', '--region', region, '--scale', scale, '--keep', 'shared.metastore.uris');
        const stacks = allStacks(estateIn(folder)).filter(({ environment }) => environment === 'copy').length;
        for (let time = 0; time < times; time += 1) {
          expect(run(folder, 'deploy', '--env', 'copy', '--simulate')).toContain(`planned again: nothing to do in all ${stacks} stacks`);
          expect(statesOf(folder, 'copy')).toHaveLength(stacks);
          run(folder, 'destroy', '--env', 'copy', '--simulate', '--yes');
          expect(statesOf(folder, 'copy')).toEqual([]);
        }
        const { stdout } = lakewright(['deploy', '--env', source, '--simulate', '--json', '--estate', folder]);
        const { stacks: again } = JSON.parse(stdout) as Ended;
        expect(again.map(({ status }) => status)).toEqual(again.map(() => 'unchanged'));
      } finally {
        rmSync(join(folder, '..'), { recursive: true, force: true });
      }
    },
  );
});

interface Ended {
  readonly stacks: readonly { readonly status: string }[];
}

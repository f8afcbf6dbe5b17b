import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LAKE, type SmallEstate, business, smallEstate } from '../deploy/small-estate';
import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';

/** Everything below a folder that somebody else may read, write or enter. */
function openToOthers(root: string): string[] {
  const below = (path: string): string[] => {
    const stat = lstatSync(path);
    const own = !stat.isSymbolicLink() && (stat.mode & 0o077) !== 0 ? [relative(root, path)] : [];
    return stat.isDirectory() ? [...own, ...readdirSync(path).flatMap((name) => below(join(path, name)))] : own;
  };
  return below(root);
}
const filesBelow = (root: string): string[] => readdirSync(root, { recursive: true, encoding: 'utf8' });

describeWithTerraform('what a deployment writes', () => {
  let estate: SmallEstate;
  const rehearsal = (...more: readonly string[]): string => join(estate.dir, '.lakewright', 'simulated', ...more);
  const run = (...more: readonly string[]): string => rehearsal('cdktf.out', 'stacks', 'risk-dev', '.run', ...more);
  const deploy = (...more: readonly string[]): ReturnType<typeof lakewright> =>
    lakewright(['deploy', '--simulate', '--estate', estate.dir, ...more]);

  beforeAll(() => {
    process.umask(0o022);
    estate = smallEstate();
    estate.write('businesses/risk.yaml', business(LAKE, 'redis: { dimensions: { memory: 4 GiB } }\n'));
    expect(deploy()).toMatchObject({ status: 0 });
  });
  afterAll(() => estate.remove());

  it('is for its user alone, every file of it: states, the cloud, records', () => {
    expect(filesBelow(rehearsal())).toEqual(expect.arrayContaining(['cloud.jsonl', join('states', 'risk-dev.tfstate')]));
    expect(openToOthers(join(estate.dir, '.lakewright'))).toEqual([]);
    for (const folder of ['', 'states', join('cdktf.out', 'stacks')]) {
      expect(readFileSync(rehearsal(folder, '.gitignore'), 'utf8')).toBe('*\n');
    }
  });

  it('is closed again where an earlier version left it open', () => {
    for (const file of [rehearsal('cloud.jsonl'), rehearsal('states', 'risk-dev.tfstate'), run('used-by')]) chmodSync(file, 0o644);
    for (const folder of [rehearsal(), rehearsal('states'), rehearsal('cdktf.out', 'stacks'), run(), join(run(), '..')]) {
      chmodSync(folder, 0o755);
    }
    expect(deploy('--stack', 'risk-dev')).toMatchObject({ status: 0 });
    expect(openToOthers(rehearsal())).toEqual([]);
  });

  it('holds no plan of a run that was killed, also of a stack that the next run leaves out', () => {
    mkdirSync(run(), { recursive: true });
    for (const name of ['plan.tfplan', 'plan.out']) writeFileSync(run(name), 'a password');
    expect(deploy('--stack', 'foundation-dev')).toMatchObject({ status: 0 });
    expect(['plan.tfplan', 'plan.out'].filter((name) => existsSync(run(name)))).toEqual([]);
  });
});

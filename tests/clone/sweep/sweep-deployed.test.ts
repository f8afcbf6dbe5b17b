import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { smallEstate } from '../../deploy/small-estate';
import { PROJECT, lakewright } from '../../support/cli';
import { describeWithTerraform } from '../../support/terraform/describe';

const BIN = `${process.execPath} ${join(PROJECT, 'bin', 'lakewright.js')}`;

interface Swept {
  readonly expired: readonly {
    readonly environment: string;
    readonly file: string;
    readonly destroy: readonly string[];
    readonly holds: number;
    readonly commands: readonly string[];
  }[];
}

describeWithTerraform('sweep', () => {
  const small = smallEstate();
  const run = (...args: readonly string[]): ReturnType<typeof lakewright> => lakewright([...args, '--estate', small.dir]);
  const swept = (): Swept['expired'] => (JSON.parse(run('sweep', '--simulate', '--json').stdout) as Swept).expired;
  afterAll(() => small.remove());

  it('finds a clone that is over, refuses to forget it while it is deployed, also when its file is gone, and takes it down', async () => {
    expect(run('clone', 'dev', 'pr-7', '--business', 'risk', '--ttl', '3d', '--at', '2026-01-01').status).toBe(0);
    expect(run('deploy', '--simulate').status).toBe(0);
    const before = await small.objects();
    const order = ['risk-pr-7', 'foundation-pr-7'];
    expect(swept()).toMatchObject([{ environment: 'pr-7', file: 'there', destroy: order }]);
    const early = run('sweep', '--simulate', '--plan');
    expect({ status: early.status, files: /no file is to be changed/.test(early.stdout) }).toEqual({ status: 2, files: true });
    expect(early.stderr).toContain('[sweep.environment.deployed] pr-7 still holds');

    rmSync(join(small.dir, 'environments', 'pr-7.yaml'));
    const [gone] = swept();
    expect(gone).toMatchObject({ environment: 'pr-7', file: 'gone', destroy: order });
    for (const command of gone?.commands ?? []) {
      const { status, stderr } = spawnSync('sh', ['-c', command.replace('npx lakewright', BIN)], { cwd: PROJECT, encoding: 'utf8' });
      expect({ command, status, stderr: status === 0 ? '' : stderr }).toEqual({ command, status: 0, stderr: '' });
    }
    expect(swept()).toEqual([]);
    expect([existsSync(join(small.dir, 'environments', 'pr-7.yaml')), existsSync(join(small.dir, 'clones.yaml'))]).toEqual([false, false]);
    expect(readFileSync(join(small.dir, 'businesses', 'risk.yaml'), 'utf8')).not.toContain('pr-7');
    const left = await small.objects();
    expect(left.length).toBeLessThan(before.length);
    const again = JSON.parse(run('deploy', '--simulate', '--json').stdout) as { readonly stacks: readonly { readonly status: string }[] };
    expect(again.stacks.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });
});

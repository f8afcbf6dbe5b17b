import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { COMPONENT_NAMES } from '../../constructs/core/kubernetes/components';
import type { Estate } from '../../model/model';
import { allStacks, type StackRef } from '../../stacks/stack-list';
import { lakewright, PROJECT } from '../support/cli';
import { ESTATES, estateIn, inAccounts } from '../support/estates';
import { describeWithTerraform } from '../support/terraform/describe';
import { allowAccountRoles } from './account-roles';
import { changeWhatIsAllowed, disposable } from './disposable';
import { left } from './left';

/** Runs a command that has to end well; its output otherwise. */
function run(...args: readonly string[]): string {
  const { status, stdout, stderr } = lakewright(args);
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}\n${stdout.slice(-3000)}${stderr.slice(-3000)}`);
  return stdout + stderr;
}

/** What a deployment takes that names no environment: a local cluster is asked for by name. */
const inTheCloud = (estate: Estate): StackRef[] =>
  allStacks(estate).filter(({ environment }) => inAccounts(estate).some(({ name }) => name === environment));

/** A role that serves the whole account does not go with an environment, unless somebody allows it. */
function allowRoles(folder: string): void {
  const stacks = inTheCloud(estateIn(folder)).map(({ name }) => name);
  if (allowAccountRoles(folder, stacks) === 0) throw new Error('no role of the account is made: this estate shows nothing');
}

describeWithTerraform('every estate that ships, through real Terraform', () => {
  it.each(Object.entries(ESTATES))(
    '%s: deployed, nothing to do, changed, nothing to do, destroyed, nothing left',
    async (_name, source) => {
      const folder = disposable(source);
      try {
        const stacks = inTheCloud(estateIn(folder)).length;
        const settled = `planned again: nothing to do in all ${stacks} stacks`;
        const deployed = run('deploy', '--estate', folder, '--simulate');
        expect(deployed).toContain(`${stacks} stacks deployed: `);
        expect(deployed).toContain(settled);

        changeWhatIsAllowed(folder);
        const changed = run('deploy', '--estate', folder, '--simulate');
        expect(changed).toMatch(/^\d+ stacks? deployed: \d+ changed;/m);
        expect(changed).toContain(settled);

        allowRoles(folder);
        run('destroy', '--estate', folder, '--simulate', '--yes');
        expect(await left(folder)).toEqual([]);
      } finally {
        rmSync(dirname(folder), { recursive: true, force: true });
      }
    },
  );

  it('a local environment with every component: deployed, nothing to do, destroyed, nothing left', async () => {
    const folder = disposable(join(PROJECT, 'estate'));
    const file = join(folder, 'environments', 'local.yaml');
    const components = COMPONENT_NAMES.map((name) => `${name}: {}`).join(', ');
    writeFileSync(file, readFileSync(file, 'utf8').replace('kubernetes:\n', `kubernetes:\n  components: { ${components} }\n`));
    try {
      const selected = ['--estate', folder, '--simulate', '--env', 'local'];
      expect(run('deploy', ...selected)).toContain('planned again: nothing to do in all 3 stacks');
      run('destroy', ...selected, '--yes');
      expect(await left(folder)).toEqual([]);
    } finally {
      rmSync(dirname(folder), { recursive: true, force: true });
    }
  });
});

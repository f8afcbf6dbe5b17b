import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEPLOYED_OUTPUT } from '../../domain/deployed';
import { type Ended, lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { STACKS, type SmallEstate, smallEstate } from '../deploy/small-estate';

describeWithTerraform('whose states these are', () => {
  let estate: SmallEstate;
  const run = (command = 'deploy'): Ended => lakewright([command, '--simulate', '--yes', '--estate', estate.dir]);
  const rehearsal = (): string => join(estate.dir, '.lakewright', 'simulated');
  const stateFile = (stack: string): string => join(rehearsal(), 'states', `${stack}.tfstate`);
  const states = (): string[] => STACKS.map((stack) => readFileSync(stateFile(stack), 'utf8'));
  beforeAll(() => {
    estate = smallEstate();
    expect(run().status).toBe(0);
  });
  afterAll(() => estate.remove());

  it.each(['deploy', 'destroy'])("%s refuses another estate's, all of them at once and before anything is planned", async (command) => {
    const before = { objects: await estate.objects(), states: states() };
    estate.write('estate.yaml', 'name: other\n');
    const { status, stdout, stderr } = run(command);
    for (const stack of STACKS) {
      expect(stderr).toContain(`${stack}: the state of stack '${stack}' is that of estate 'tiny', and this is estate 'other'`);
      expect(stdout).not.toContain(`${stack}: planning`);
    }
    expect(stderr).toContain(`fix: start with an empty simulated cloud: remove ${rehearsal()}; or`);
    expect(status).toBe(2);
    expect({ objects: await estate.objects(), states: states() }).toEqual(before);
  });

  it('knows an estate under a new name by its id', () => {
    estate.write('estate.yaml', 'name: other\nid: tiny\n');
    const { stderr } = run();
    expect(stderr).not.toContain('plan.state.');
    expect(stderr).toContain('[plan.data.replaced]');
  });

  it('takes those from before there was a record, tells it, and only writes the record', async () => {
    estate.write('estate.yaml', 'name: tiny\n');
    const objects = await estate.objects();
    for (const stack of STACKS) {
      const state = JSON.parse(readFileSync(stateFile(stack), 'utf8')) as { outputs: Record<string, unknown> };
      expect(delete state.outputs[DEPLOYED_OUTPUT]).toBe(true);
      writeFileSync(stateFile(stack), JSON.stringify(state));
    }
    const { status, stdout } = run();
    for (const stack of STACKS)
      expect(stdout).toMatch(
        new RegExp(`\\[plan\\.state\\.unsaid\\] warning: ${stack}: .* holds \\d+ resources and does not say whose it is`),
      );
    expect(stdout).toContain('3 stacks: nothing to change, only what is remembered of the deployment is written');
    expect(stdout).not.toContain('planned again after');
    expect(status).toBe(0);
    expect(await estate.objects()).toEqual(objects);
    const again = run();
    expect(again.stdout).toContain('3 stacks: nothing to do');
    expect(again.stdout).not.toContain('plan.state.');
  });

  it('starts anew where the fix is followed', () => {
    estate.write('estate.yaml', 'name: other\n');
    rmSync(rehearsal(), { recursive: true });
    expect(run().status).toBe(0);
    expect(existsSync(stateFile('risk-dev'))).toBe(true);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Failure } from '../../../deploy/events/failure';
import { describeWithTerraform } from '../../support/terraform/describe';
import { terraformOk } from '../../support/terraform/run';
import { type Here, deployHere, statuses } from './deploy-here';
import { type HandMadeStacks, handMade, statePath } from './stacks';

const failuresOf = ({ results }: Here): Failure[] => results.flatMap(({ failures }) => [...failures]);

describeWithTerraform('what Terraform refuses, in our words', () => {
  let made: HandMadeStacks;
  afterEach(() => made.remove());

  it('a state that somebody else is changing', async () => {
    made = handMade({ risk: { steps: { a: 'touch begun; for i in $(seq 100); do [ -e go ] && exit 0; sleep 0.1; done' } } });
    const [risk] = made.stacks;
    await terraformOk(risk?.dir ?? '', ['init']);
    const other = spawn('terraform', ['apply', '-auto-approve', '-no-color'], { cwd: risk?.dir ?? '', stdio: 'ignore' });
    while (!existsSync(join(made.root, 'begun'))) await sleep(50);
    const refused = await deployHere(made.stacks);
    writeFileSync(join(made.root, 'go'), '');
    await once(other, 'exit');
    const [failure] = failuresOf(refused);
    expect(failure?.code).toBe('deploy.state.locked');
    expect(failure?.exit).toBe(2);
    expect(failure?.message).toMatch(/^stack 'risk' is being changed by somebody else: \S+@\S+ holds its state lock \(apply, since /);
    expect(failure?.fix).toMatch(/terraform -chdir=\S+risk force-unlock [0-9a-f-]+$/);
    expect(statuses(await deployHere(made.stacks))).toEqual({ risk: 'unchanged' });
  });

  it('outputs that are not there, because the stack was never deployed', async () => {
    made = handMade({ foundation: {}, risk: { needs: ['foundation'] } });
    const [failure] = failuresOf(await deployHere(made.stacks.slice(1)));
    expect(failure).toMatchObject({ code: 'deploy.state.missing', exit: 1, fix: 'deploy them first or together: --stack foundation' });
  });

  it('outputs that are not there yet, because the stack was deployed before it had them', async () => {
    made = handMade({ foundation: { more: { output: {} } }, risk: { needs: ['foundation'] } });
    await deployHere(made.stacks.slice(0, 1));
    expect(failuresOf(await deployHere(made.stacks.slice(1)))[0]?.code).toBe('deploy.state.missing');
  });

  it('a resource that its lifecycle protects', async () => {
    const kept = { resource: { terraform_data: { only: { triggers_replace: ['a'], lifecycle: { prevent_destroy: true } } } } };
    made = handMade({ risk: { more: kept } });
    await deployHere(made.stacks);
    await expect(deployHere(made.stacks, { mode: 'destroy' })).rejects.toThrow(
      /^\[plan\.data\.destroyed\] risk: terraform_data\.only \S+ is protected by prevent_destroy and would be destroyed/,
    );
  });

  it('a state that lies elsewhere than before', async () => {
    made = handMade({ risk: {} });
    await deployHere(made.stacks);
    made.write({ risk: { more: { terraform: { backend: { local: { path: join(made.root, 'elsewhere.tfstate') } } } } } });
    expect(failuresOf(await deployHere(made.stacks))[0]).toMatchObject({ code: 'deploy.backend.changed', exit: 1 });
  });

  it('a state that an earlier run could not store, before it is forgotten', async () => {
    made = handMade({ risk: {} });
    writeFileSync(join(made.stacks[0]?.dir ?? '', 'errored.tfstate'), '{}');
    const [failure] = failuresOf(await deployHere(made.stacks));
    expect(failure).toMatchObject({ code: 'deploy.state.unsaved', exit: 3 });
    expect(failure?.fix).toContain('state push errored.tfstate');
  });

  it('a state file that a kill left empty, which Terraform would take for a new stack', async () => {
    made = handMade({ risk: {} });
    await deployHere(made.stacks);
    const state = statePath(made.root, 'risk');
    copyFileSync(state, `${state}.backup`);
    truncateSync(state);
    const [failure] = failuresOf(await deployHere(made.stacks));
    expect(failure).toMatchObject({ code: 'deploy.state.torn', exit: 3 });
    expect(readFileSync(state, 'utf8')).toBe('');
  });

  it('a configuration that is no good, with its own explanation', async () => {
    made = handMade({ risk: { more: { resource: { terraform_data: { only: { inputt: 1 } } } } } });
    const [failure] = failuresOf(await deployHere(made.stacks));
    expect(failure?.code).toBe('deploy.terraform.failed');
    expect(failure?.detail).toContain('"inputt"');
  });
});

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Failure } from '../../../deploy/events/failure';
import { finalReport } from '../../../deploy/report/final-report';
import { describeWithTerraform } from '../../support/terraform/describe';
import { terraformOk } from '../../support/terraform/run';
import { type Here, deployHere, statuses } from './deploy-here';
import { type HandMadeStacks, handMade, statePath } from './stacks';

const failuresOf = ({ results }: Here): Failure[] => results.flatMap(({ failures }) => [...failures]);

describeWithTerraform('what Terraform refuses, in our words', () => {
  let made: HandMadeStacks;
  afterEach(() => made.remove());

  describe('a state that somebody else is changing', () => {
    let otherEnded: Promise<unknown>;
    beforeEach(async () => {
      made = handMade({ risk: { steps: { a: 'touch begun; for i in $(seq 600); do [ -e go ] && exit 0; sleep 0.1; done' } } });
      const [risk] = made.stacks;
      await terraformOk(risk?.dir ?? '', ['init']);
      const other = spawn('terraform', ['apply', '-auto-approve', '-no-color'], { cwd: risk?.dir ?? '', stdio: 'ignore' });
      otherEnded = once(other, 'exit');
      while (!existsSync(join(made.root, 'begun'))) await sleep(50);
    });
    const letGo = (): void => writeFileSync(join(made.root, 'go'), '');

    it('is told with who holds it', async () => {
      const refused = await deployHere(made.stacks);
      letGo();
      await otherEnded;
      const [failure] = failuresOf(refused);
      expect(failure?.code).toBe('deploy.state.locked');
      expect(failure?.exit).toBe(2);
      expect(failure?.message).toMatch(/^stack 'risk' is being changed by somebody else: \S+@\S+ holds its state lock \(apply, since /);
      expect(failure?.fix).toMatch(/--wait 10m; .*terraform -chdir=\S+risk force-unlock [0-9a-f-]+$/);
      expect(statuses(await deployHere(made.stacks))).toEqual({ risk: 'unchanged' });
    });

    it('is waited for on request, and it is said once who holds it', async () => {
      const waits = /^waiting: stack 'risk' is being changed by somebody else: \S+@\S+ holds its state lock \(apply, since /;
      const onLine = (line: string): void => {
        if (waits.test(line)) letGo();
      };
      const here = await deployHere(made.stacks, { wait: 60_000, onLine });
      await otherEnded;
      expect(here.lines.filter((line) => waits.test(line))).toHaveLength(1);
      expect(statuses(here)).toEqual({ risk: 'unchanged' });
    });

    it('is waited for no longer than asked, and not after Ctrl-C', async () => {
      expect(failuresOf(await deployHere(made.stacks, { wait: 1500 })).map(({ code }) => code)).toEqual(['deploy.state.locked']);
      const onLine = (line: string): void => {
        // By then Terraform waits for the lock.
        if (line.startsWith('waiting: ')) setTimeout(() => process.emit('SIGINT'), 1500);
      };
      const stopped = await deployHere(made.stacks, { wait: 600_000, onLine });
      letGo();
      await otherEnded;
      expect(stopped.results).toMatchObject([{ status: 'waiting', failures: [] }]);
      expect(finalReport(stopped.results, 'deploy', 'again')).toMatch(/^stopped by you[^]*not deployed: +risk/);
    });
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

  it.each(['backup', 'no backup'])('a state file that is cut off, where init must run first (%s)', async (which) => {
    made = handMade({ risk: {} });
    await deployHere(made.stacks);
    const state = statePath(made.root, 'risk');
    const whole = readFileSync(state, 'utf8');
    if (which === 'backup') writeFileSync(`${state}.backup`, whole);
    writeFileSync(state, whole.slice(0, whole.length / 2));
    rmSync(join(made.stacks[0]?.dir ?? '', '.terraform'), { recursive: true });
    const failures = failuresOf(await deployHere(made.stacks));
    expect(failures).toMatchObject([{ code: 'deploy.state.torn', exit: 3 }]);
    expect(failures[0]?.message).toContain(`the state ${state} is damaged: it ends in the middle`);
    const cp = `cp ${state}.backup ${state}`;
    expect(failures[0]?.fix).toContain(which === 'backup' ? cp : 'there is no backup beside it');
    if (which !== 'backup') return;
    // What is told can be done.
    execFileSync('sh', ['-c', cp]);
    expect(statuses(await deployHere(made.stacks))).toEqual({ risk: 'unchanged' });
  });

  it('a configuration that is no good, with its own explanation', async () => {
    made = handMade({ risk: { more: { resource: { terraform_data: { only: { inputt: 1 } } } } } });
    const [failure] = failuresOf(await deployHere(made.stacks));
    expect(failure?.code).toBe('deploy.terraform.failed');
    expect(failure?.detail).toContain('"inputt"');
  });
});

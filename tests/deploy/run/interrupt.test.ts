import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTERRUPT_TEXT } from '../../../deploy/interrupt';
import { finalReport } from '../../../deploy/report/final-report';
import { describeWithTerraform } from '../../support/terraform/describe';
import { type HandMadeStacks, handMade } from './stacks';
import { deployHere, statuses } from './deploy-here';
import { type RunningDeploy, startDeploy } from './other-process';

/** Whole deploys on a busy machine. */
jest.setTimeout(120_000);

/** Goes on when `go` is there; also after it was told to stop. */
const wait = 'touch begun; for i in $(seq 200); do [ -e go ] && exit 0; sleep 0.05; done; exit 1';

describeWithTerraform('stopping a deploy', () => {
  let made: HandMadeStacks;
  let running: RunningDeploy;
  afterEach(async () => {
    await running.kill();
    made.remove();
  });
  const begin = async (): Promise<void> => {
    made = handMade({
      foundation: { steps: { a: 'echo foundation >> log' } },
      risk: { needs: ['foundation'], steps: { a: 'echo risk.a >> log', b: wait, c: 'echo risk.c >> log' } },
      lending: { needs: ['risk'], steps: { a: 'echo lending >> log' } },
    });
    running = startDeploy(made.root, made.stacks);
    await running.until(() => existsSync(join(made.root, 'begun')));
  };
  const log = (): string[] => readFileSync(join(made.root, 'log'), 'utf8').trim().split('\n');

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s lets Terraform write its state, tells what is done, and goes on later',
    async (signal) => {
      await begin();
      running.signal(signal);
      const { code, stdout } = await running.end();
      expect(code).toBe(3);
      expect(stdout).toContain(INTERRUPT_TEXT.first);
      expect(stdout).toContain('stopped by you: nothing further was started');
      expect(stdout).toMatch(/\[deploy\.run\.stopped\] risk: stopped by you[^]*fix: run the same command again/);
      expect(stdout).not.toContain('correct what it says');
      expect(stdout).toMatch(
        /^deployed: +foundation \(1 added\)\nstopped: +risk, after 1 of 3 steps \(1 added\)\nnot deployed: +lending$/m,
      );
      writeFileSync(join(made.root, 'go'), '');
      const here = await deployHere(made.stacks);
      expect(statuses(here)).toEqual({ foundation: 'unchanged', risk: 'applied', lending: 'applied' });
      expect(finalReport(here.results, 'deploy', '')).toContain('2 stacks deployed');
      expect(log()).toEqual(['foundation', 'risk.a', 'risk.c', 'lending']);
    },
  );

  it('a killed deploy leaves Terraform to finish, and the next one waits for it and goes on', async () => {
    await begin();
    running.signal('SIGKILL');
    await running.end();
    const next = deployHere(made.stacks, {
      onLine: (line) => {
        if (line.includes('waiting for it')) writeFileSync(join(made.root, 'go'), '');
      },
    });
    const { results, lines } = await next;
    expect(lines.join('\n')).toMatch(/risk: an earlier run was killed, its terraform apply \(process \d+\) still works: waiting for it/);
    expect(results.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'applied']);
    expect(log()).toEqual(['foundation', 'risk.a', 'risk.c', 'lending']);
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeWithTerraform } from '../../support/terraform/describe';
import { terraformOk } from '../../support/terraform/run';
import { deployHere } from './deploy-here';
import { type HandMadeStacks, handMade } from './stacks';

/** Whole deploys on a busy machine. */
jest.setTimeout(120_000);

const wait = 'touch begun; for i in $(seq 600); do [ -e go ] && exit 0; sleep 0.05; done; exit 1';

describeWithTerraform('a Terraform that an earlier run started in the instant it was killed', () => {
  let made: HandMadeStacks;
  let earlier: ChildProcess;
  afterEach(() => {
    earlier.kill('SIGKILL');
    made.remove();
  });

  it.each(['the first run', 'a later run'])(
    'is waited for in %s, though nobody knows its process: it holds the lock of the state',
    async (which) => {
      made = handMade({ only: { steps: { a: which === 'the first run' ? wait : 'true' } } });
      if (which === 'a later run') {
        await deployHere(made.stacks);
        made.write({ only: { steps: { a: 'true', b: wait } } });
      }
      const dir = made.stacks[0]?.dir ?? '';
      await terraformOk(dir, ['init']);
      earlier = spawn('terraform', ['apply', '-auto-approve', '-input=false'], { cwd: dir, stdio: 'ignore' });
      while (!existsSync(join(made.root, 'begun'))) await sleep(20);
      rmSync(join(dir, '.run'), { recursive: true, force: true });
      mkdirSync(join(dir, '.run'));
      writeFileSync(join(dir, '.run', 'running.json'), JSON.stringify({ command: 'apply' }));

      let ended = false;
      const here = deployHere(made.stacks).finally(() => (ended = true));
      const said = join(dir, '.run', 'plan.out');
      const waits = (): boolean => existsSync(said) && readFileSync(said, 'utf8').includes('Acquiring state lock');
      while (!ended && !waits()) await sleep(20);
      writeFileSync(join(made.root, 'go'), '');
      expect((await here).results).toMatchObject([{ name: 'only', status: 'unchanged', failures: [] }]);
    },
  );
});

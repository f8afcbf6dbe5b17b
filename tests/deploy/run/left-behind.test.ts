import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from '../../../deploy/engine/process-identity';
import { writeRecord } from '../../../deploy/engine/run-record';
import { dropLeftSecrets } from '../../../deploy/stacks/left-secrets';
import { describeWithTerraform } from '../../support/terraform/describe';
import { deployHere } from './deploy-here';
import { type HandMadeStacks, handMade } from './stacks';

describeWithTerraform('what a run leaves beside the stack', () => {
  let made: HandMadeStacks;
  const folder = (): string => join(made.root, 'stacks', 'only', '.run');
  const printed = (): string[] => (existsSync(folder()) ? readdirSync(folder()) : []).filter((name) => /\.(out|err)$/.test(name));
  const openToOthers = (path: string): boolean => (statSync(path).mode & 0o077) !== 0;
  beforeEach(() => (made = handMade({ only: {} })));
  afterEach(() => made.remove());

  it('is no plan when nobody agreed to it: a plan holds secrets in clear text', async () => {
    let planned = false;
    const ask = async (): Promise<void> => {
      planned = existsSync(join(folder(), 'plan.tfplan'));
      throw new Error('no');
    };
    await expect(deployHere(made.stacks, { ask })).rejects.toThrow('no');
    expect({ planned, left: existsSync(join(folder(), 'plan.tfplan')) }).toEqual({ planned: true, left: false });
  });

  it('is no plan of a run that was killed, once another one starts, whatever stacks that works on', async () => {
    await deployHere(made.stacks);
    writeFileSync(join(folder(), 'plan.tfplan'), 'a password in clear text');
    await dropLeftSecrets(made.root);
    expect(existsSync(join(folder(), 'plan.tfplan'))).toBe(false);
  });

  it('keeps the plan of a Terraform that outlived its run, as long as it works', async () => {
    await deployHere(made.stacks);
    writeFileSync(join(folder(), 'plan.tfplan'), 'being applied');
    const own = identityOf(process.pid);
    if (own) writeRecord(join(made.root, 'stacks', 'only'), { command: 'apply', process: own });
    await dropLeftSecrets(made.root);
    expect(existsSync(join(folder(), 'plan.tfplan'))).toBe(true);
  });

  it('can be read by nobody else, neither the plan while it is there nor what Terraform said', async () => {
    const asked: boolean[] = [];
    made.write({ only: { steps: { only: 'ls -l stacks/only/.run > said' } } });
    await deployHere(made.stacks, { ask: async () => void asked.push(openToOthers(folder())) });
    expect(asked).toEqual([false]);
    const said = readFileSync(join(made.root, 'said'), 'utf8').match(/^-\S+(?=.*\.(out|err)$)/gm);
    expect(said).toEqual(['-rw-------', '-rw-------']);
  });

  it('is nothing of what Terraform printed, which may be a whole state; a killed run leaves it to the next', async () => {
    await deployHere(made.stacks);
    expect(printed()).toEqual([]);
    writeFileSync(join(folder(), 'state.out'), '{"secret": "of a run that was killed"}');
    writeRecord(join(made.root, 'stacks', 'only'), { command: 'state' });
    await deployHere(made.stacks);
    expect(printed()).toEqual([]);
  });
});

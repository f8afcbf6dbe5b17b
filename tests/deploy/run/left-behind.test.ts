import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithTerraform } from '../../support/terraform/describe';
import { deployHere } from './deploy-here';
import { type HandMadeStacks, handMade } from './stacks';

describeWithTerraform('what a run leaves beside the stack', () => {
  let made: HandMadeStacks;
  const folder = (): string => join(made.root, 'stacks', 'only', '.run');
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

  it('can be read by nobody else, neither the plan while it is there nor what Terraform said', async () => {
    const asked: boolean[] = [];
    await deployHere(made.stacks, { ask: async () => void asked.push(openToOthers(folder())) });
    expect(asked).toEqual([false]);
    const said = readdirSync(folder()).filter((name) => /\.(out|err)$/.test(name));
    expect(said).toEqual(expect.arrayContaining(['plan.out', 'apply.out', 'apply.err']));
    expect(said.filter((name) => openToOthers(join(folder(), name)))).toEqual([]);
  });
});

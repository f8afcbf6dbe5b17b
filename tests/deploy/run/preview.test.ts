import { existsSync } from 'node:fs';
import { EXIT, Exit } from '../../../domain/exit';
import { previewText } from '../../../deploy/report/preview-table';
import type { Told } from '../../../deploy/reading/reader';
import type { Preview } from '../../../deploy/stacks/preview';
import { describeWithTerraform } from '../../support/terraform/describe';
import { deployHere, statuses } from './deploy-here';
import { type HandMadeStacks, handMade, statePath } from './stacks';

const TWO = { foundation: {}, risk: { needs: ['foundation'] } };

describeWithTerraform('asking before anything is applied', () => {
  let made: HandMadeStacks;
  afterEach(() => made.remove());

  /** Agrees to everything, and keeps what was shown. */
  const agreeing = (): { readonly shown: string[]; readonly ask: (previews: readonly Preview[]) => Promise<void> } => {
    const shown: string[] = [];
    return { shown, ask: async (previews) => void shown.push(previewText(previews, [])) };
  };

  it('says which stacks can be planned only when what they read is deployed', async () => {
    made = handMade(TWO);
    const { shown, ask } = agreeing();
    expect(statuses(await deployHere(made.stacks, { ask }))).toEqual({ foundation: 'applied', risk: 'applied' });
    expect(shown.join()).toMatch(/^foundation +1 +0 +0 +0$/m);
    expect(shown.join()).toMatch(/^risk +planned when foundation is deployed$/m);
  });

  it('changes nothing after a no', async () => {
    made = handMade(TWO);
    const no = deployHere(made.stacks, { ask: async () => Promise.reject(new Exit(EXIT.input, 'not confirmed')) });
    await expect(no).rejects.toThrow('not confirmed');
    const { shown, ask } = agreeing();
    await deployHere(made.stacks, { ask });
    expect(shown.join()).toMatch(/^foundation +1 +0/m);
  });

  it('does not ask when there is nothing to do', async () => {
    made = handMade(TWO);
    await deployHere(made.stacks);
    const { shown, ask } = agreeing();
    expect(statuses(await deployHere(made.stacks, { ask }))).toEqual({ foundation: 'unchanged', risk: 'unchanged' });
    expect(shown).toEqual([]);
  });

  it('names what would disappear, and plans again what reads a stack that changes', async () => {
    made = handMade(TWO);
    await deployHere(made.stacks);
    made.write({ foundation: { more: { resource: { terraform_data: { other: {} } } } } });
    const { shown, ask } = agreeing();
    expect(statuses(await deployHere(made.stacks, { ask }))).toEqual({ foundation: 'applied', risk: 'unchanged' });
    expect(shown.join()).toContain('will disappear:\n  foundation: terraform_data.only');
    expect(shown.join()).toMatch(/^risk +0 +0 +0 +0 +planned again after foundation$/m);
  });

  it('applies no destruction that was not shown', async () => {
    made = handMade(TWO);
    await deployHere(made.stacks);
    const replaced = {
      resource: { terraform_data: { only: { triggers_replace: ['${data.terraform_remote_state.foundation.outputs.name}'] } } },
    };
    made.write({ risk: { needs: ['foundation'], more: replaced } });
    await deployHere(made.stacks);
    made.write({ foundation: { more: { output: { name: { value: 'renamed' } } } } });
    const { shown, ask } = agreeing();
    const { results } = await deployHere(made.stacks, { ask });
    expect(shown.join()).not.toContain('will disappear');
    expect(results.map(({ name, status }) => [name, status])).toEqual([
      ['foundation', 'applied'],
      ['risk', 'failed'],
    ]);
    expect(results[1]?.failures.map(({ code, exit }) => [code, exit])).toEqual([['deploy.plan.grown', EXIT.guard]]);
  });

  it('applies no plan that is refused, whoever agreed to it', async () => {
    made = handMade(TWO);
    const resource = { stack: 'risk', address: 'terraform_data.only', type: 'terraform_data', name: '' };
    const finding = {
      code: 'plan.test.refused',
      severity: 'error',
      exit: 2,
      resource,
      message: 'data',
      fix: 'keep it',
      source: 'here',
    } as const;
    const reading: Told = { changes: [], shown: [], findings: [finding], removals: [], leavingHosts: [], exit: 2, allowanceProblems: [] };
    const refused = deployHere(made.stacks, { read: () => reading });
    await expect(refused).rejects.toThrow(
      new Exit(EXIT.guard, '[plan.test.refused] risk: data\n  fix: keep it\nnothing was changed: 1 finding stands against it'),
    );
    expect(existsSync(statePath(made.root, 'foundation'))).toBe(false);
    expect(statuses(await deployHere(made.stacks))).toEqual({ foundation: 'applied', risk: 'applied' });
  });
});

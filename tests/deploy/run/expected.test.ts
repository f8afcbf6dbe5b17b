import { type Digest, digestOf, readDigest } from '../../../plan';
import { describeWithTerraform } from '../../support/terraform/describe';
import { deployHere, statuses } from './deploy-here';
import { type HandMade, type HandMadeStacks, handMade } from './stacks';

/** Whole deploys on a busy machine. */
jest.setTimeout(120_000);

const ESTATE: Readonly<Record<string, HandMade>> = { foundation: {}, risk: { needs: ['foundation'] } };
const output = (name: string): HandMade => ({ more: { output: { name: { value: name } } } });

describeWithTerraform('deploying what a preview showed', () => {
  let made: HandMadeStacks;
  beforeEach(async () => {
    made = handMade(ESTATE);
    await deployHere(made.stacks);
  });
  afterEach(() => made.remove());

  /** What plans of this moment show; nothing is applied. */
  const shownNow = async (): Promise<Digest> => {
    let digest: Digest | undefined;
    const stop = async (): Promise<never> => Promise.reject(new Error('seen'));
    await deployHere(made.stacks, { show: (_, { shown }) => (digest = digestOf(shown)), ask: stop }).catch(() => undefined);
    if (digest === undefined) throw new Error('nothing was shown');
    return digest;
  };
  const deploy = async ({ whole }: Pick<Digest, 'whole'>) => {
    const expected = readDigest(whole);
    return deployHere(made.stacks, expected ? { expected } : {});
  };
  const edit = (risk: HandMade, foundation: HandMade = {}): void => made.write({ foundation, risk: { needs: ['foundation'], ...risk } });

  it('applies what was shown', async () => {
    edit({ steps: { only: 'true', other: 'true' } });
    expect(statuses(await deploy(await shownNow()))).toEqual({ foundation: 'unchanged', risk: 'applied' });
  });

  it('applies what was shown and is left to do', async () => {
    edit({ steps: { only: 'true', other: 'true' } });
    const digest = await shownNow();
    await deploy(digest);
    expect(statuses(await deploy(digest))).toEqual({ foundation: 'unchanged', risk: 'unchanged' });
  });

  it('refuses what was not, with names, before anything is applied', async () => {
    edit({ steps: { only: 'true', other: 'true' } });
    const digest = await shownNow();
    made.write({ foundation: { steps: { only: 'true', more: 'true' } }, risk: { needs: ['foundation'], steps: { other: 'true' } } });
    await expect(deploy(digest)).rejects.toMatchObject({
      code: 2,
      message: expect.stringMatching(
        /^\[deploy\.plan\.unshown\] the preview did not show all of this:\n {2}foundation: [^\n]*more[^\n]*: would be made\n {2}risk: [^\n]*only[^\n]*: would be destroyed\n {2}fix: .*\nnothing was changed: 2 things were not shown$/,
      ),
    });
    made.write(ESTATE);
    expect(statuses(await deployHere(made.stacks))).toEqual({ foundation: 'unchanged', risk: 'unchanged' });
  });

  it('refuses everything where nothing was shown', async () => {
    edit({ steps: { only: 'true', other: 'true' } });
    await expect(deploy(digestOf([]))).rejects.toMatchObject({ code: 2 });
  });

  it('stops at a stack that does something else when it is planned after those it reads', async () => {
    edit({}, output('renamed'));
    const digest = await shownNow();
    const here = await deploy(digest);
    expect(statuses(here)).toEqual({ foundation: 'applied', risk: 'failed' });
    const [failure] = here.results.find(({ name }) => name === 'risk')?.failures ?? [];
    expect(failure).toMatchObject({ code: 'deploy.plan.unshown', exit: 2 });
    expect(failure?.detail).toContain('would be changed: input');
  });
});

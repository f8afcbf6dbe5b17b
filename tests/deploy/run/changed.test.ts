import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finalReport } from '../../../deploy/report/final-report';
import { describeWithTerraform } from '../../support/terraform/describe';
import { type Here, deployHere } from './deploy-here';
import { type HandMade, type HandMadeStacks, handMade, statePath } from './stacks';

/** Whole deploys on a busy machine. */
jest.setTimeout(120_000);

const ESTATE: Readonly<Record<string, HandMade>> = { foundation: {}, risk: { needs: ['foundation'] }, lending: { needs: ['foundation'] } };

describeWithTerraform('deploying only what changed', () => {
  let made: HandMadeStacks;
  beforeEach(async () => {
    made = handMade(ESTATE);
    await deployHere(made.stacks);
  });
  afterEach(() => made.remove());

  const dirOf = (stack: string): string => join(made.root, 'stacks', stack);
  const good = (stack: string): string => join(dirOf(stack), '.run', 'last-good.json');
  const skippedIn = ({ results }: Here): string[] => results.filter(({ skipped }) => skipped).map(({ name }) => name);
  const again = async (): Promise<string[]> => skippedIn(await deployHere(made.stacks, { changed: true }));
  const editState = (stack: string, change: (state: Record<string, unknown>) => void): void => {
    const state = JSON.parse(readFileSync(statePath(made.root, stack), 'utf8')) as Record<string, unknown>;
    change(state);
    writeFileSync(statePath(made.root, stack), JSON.stringify(state));
  };
  const output = (name: string) => ({ more: { output: { name: { value: name } } } });

  it('plans nothing where nothing changed, and says so', async () => {
    const here = await deployHere(made.stacks, { changed: true });
    expect(here.lines).toEqual(['not planned, because they are as their last good run left them (3): foundation, risk, lending']);
    expect(finalReport(here.results, 'deploy', '')).toBe('3 stacks: not planned, as their last good run left them');
  });

  it('plans everything where that was not asked for', async () => {
    expect(skippedIn(await deployHere(made.stacks))).toEqual([]);
  });

  it('plans and applies the one that changed', async () => {
    made.write({ ...ESTATE, risk: { needs: ['foundation'], steps: { only: 'true', other: 'true' } } });
    const here = await deployHere(made.stacks, { changed: true });
    expect(skippedIn(here)).toEqual(['foundation', 'lending']);
    expect(finalReport(here.results, 'deploy', '')).toBe(
      '1 stack deployed: 1 added; 2 stacks: not planned, as their last good run left them',
    );
    expect(await again()).toEqual(['foundation', 'risk', 'lending']);
  });

  it('plans those that read an output that will change, and leaves them out when only something else changes there', async () => {
    made.write({
      ...ESTATE,
      foundation: { steps: { only: 'true', other: 'true' }, more: { output: { name: { value: 'foundation' }, more: { value: 1 } } } },
    });
    expect(await again()).toEqual(['risk', 'lending']);
    made.write({ ...ESTATE, foundation: output('renamed') });
    expect(await again()).toEqual([]);
  });

  it('plans those that read an output that was changed without them', async () => {
    made.write({ ...ESTATE, foundation: output('renamed') });
    await deployHere(made.stacks.slice(0, 1));
    expect(await again()).toEqual(['foundation']);
    expect(await again()).toEqual(['foundation', 'risk', 'lending']);
  });

  it('knows the outputs of a stack that is not selected from its state', async () => {
    expect(skippedIn(await deployHere(made.stacks.slice(1), { changed: true }))).toEqual(['risk', 'lending']);
    rmSync(statePath(made.root, 'foundation'));
    expect(skippedIn(await deployHere(made.stacks.slice(1), { changed: true }))).toEqual([]);
  });

  it.each<[string, () => void]>([
    ['the state was written since', () => editState('risk', (state) => (state['serial'] = Number(state['serial']) + 1))],
    ['the state is another one', () => editState('risk', (state) => (state['lineage'] = '0b4fd0f9-2f0e-4b6a-8e0c-0d7f3a0c5a11'))],
    [
      'another description was applied since',
      () => editState('risk', (state) => (state['outputs'] = { name: { value: 'fraud', type: 'string' } })),
    ],
    ['nothing is known of the last run', () => rmSync(good('risk'))],
    ['what is known was torn by a kill', () => writeFileSync(good('risk'), '{"version":1,"surf')],
    ['a run was killed', () => writeFileSync(join(dirOf('risk'), '.run', 'running.json'), '{"command":"apply"}')],
    ['it was never initialized here', () => rmSync(join(dirOf('risk'), '.run', 'initialized'))],
  ])('plans a stack of which that is unsure: %s', async (_what, disturb) => {
    disturb();
    expect(await again()).toEqual(['foundation', 'lending']);
  });

  it.each(['${file("/etc/hostname")}', '${timestamp()}'])('plans a stack that is made from more than its document: %s', async (input) => {
    const resource = { terraform_data: { only: { input, lifecycle: { ignore_changes: ['input'] } } } };
    made.write({ ...ESTATE, lending: { needs: ['foundation'], more: { resource } } });
    await deployHere(made.stacks);
    expect(await again()).toEqual(['foundation', 'risk']);
  });

  it('plans a stack whose variables are others now', async () => {
    process.env['TF_VAR_size'] = '2';
    try {
      expect(await again()).toEqual([]);
    } finally {
      delete process.env['TF_VAR_size'];
    }
  });

  it('plans a stack again whose last run failed half-way', async () => {
    made.write({ ...ESTATE, risk: { needs: ['foundation'], steps: { only: 'true', zz: 'exit 1' } } });
    await deployHere(made.stacks, { changed: true });
    expect(existsSync(good('risk'))).toBe(false);
    made.write(ESTATE);
    expect(await again()).toEqual(['foundation', 'lending']);
  });

  it('keeps what it needs to know to itself', () => {
    expect(statSync(good('risk')).mode & 0o777).toBe(0o600);
    expect(Object.keys(JSON.parse(readFileSync(good('risk'), 'utf8')) as object).sort()).toEqual([
      'lineage',
      'serial',
      'surface',
      'version',
    ]);
  });
});

import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEPLOYED_OUTPUT, deployedRecord } from '../../domain/deployed';
import { EXIT, Exit } from '../../domain/exit';
import type { Failure } from '../../deploy/events/failure';
import type { Reading } from '../../plan';
import { describeWithTerraform } from '../support/terraform/describe';
import { type Here, type HereOptions, deployHere, statuses } from '../deploy/run/deploy-here';
import { type HandMadeStacks, handMade } from '../deploy/run/stacks';

/** Two estates with a stack of the same name, deployed with one output folder. */
describeWithTerraform('states of two estates', () => {
  let made: HandMadeStacks;
  beforeEach(() => (made = handMade({ foundation: {} })));
  afterEach(() => made.remove());

  const fileOf = (folder: string): string => join(made.root, folder, 'foundation.tfstate');
  const held = (folder: string): string => readFileSync(fileOf(folder), 'utf8');
  /** Deploys the stack of an estate whose states are in `folder`; `recorded` false: as a version did that remembered nothing. */
  async function deploy(
    identity: string,
    folder: string,
    { recorded = true, ...more }: HereOptions & { recorded?: boolean } = {},
  ): Promise<Here> {
    const record = recorded ? { [DEPLOYED_OUTPUT]: { value: deployedRecord(identity, []) } } : {};
    mkdirSync(join(made.root, folder), { recursive: true });
    made.write({
      foundation: {
        steps: { [identity]: 'true' },
        more: { terraform: { backend: { local: { path: fileOf(folder) } } }, output: { name: { value: identity }, ...record } },
      },
    });
    return deployHere(made.stacks, { estate: { identity, root: join(made.root, identity) }, ...more });
  }
  const refusalOf = async (deployed: Promise<Here>): Promise<Exit> => {
    const end = await deployed.then(
      () => undefined,
      (error: unknown) => error,
    );
    if (end instanceof Exit) return end;
    throw new Error('nothing was refused');
  };
  const failuresOf = ({ results }: Here): Failure[] => results.flatMap(({ failures }) => [...failures]);

  it('stay apart where both are deployed with one output folder, in turn', async () => {
    expect(statuses(await deploy('alpha', 'a'))).toEqual({ foundation: 'applied' });
    expect(statuses(await deploy('beta', 'b'))).toEqual({ foundation: 'applied' });
    const both = [held('a'), held('b')];
    expect(both.map((text) => [text.includes('"alpha"'), text.includes('"beta"')])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(statuses(await deploy('alpha', 'a'))).toEqual({ foundation: 'unchanged' });
    expect(statuses(await deploy('beta', 'b'))).toEqual({ foundation: 'unchanged' });
    expect([held('a'), held('b')]).toEqual(both);
  });

  it('are refused in one place before anything is planned; with a state of its own the second estate is deployed', async () => {
    await deploy('alpha', 'shared');
    const before = held('shared');
    const { code, message } = await refusalOf(deploy('beta', 'shared'));
    expect(code).toBe(EXIT.guard);
    expect(message).toContain(
      "[plan.state.other-estate] foundation: the state of stack 'foundation' is that of estate 'alpha', and this is estate 'beta'",
    );
    expect(message).toContain(
      'fix: write another state:; or, if this is the same estate under another name, write id: alpha in estate.yaml',
    );
    expect(held('shared')).toBe(before);
    expect(statuses(await deploy('beta', 'b'))).toEqual({ foundation: 'applied' });
    expect(held('shared')).toBe(before);
    expect(statuses(await deploy('alpha', 'shared'))).toEqual({ foundation: 'unchanged' });
  });

  it("do not meet because an environment's state is moved to where another estate's lies", async () => {
    await deploy('alpha', 'a');
    const before = held('a');
    await deploy('beta', 'b');
    const { message } = await refusalOf(deploy('beta', 'a'));
    expect(message).toContain('[plan.state.other-estate]');
    expect(message).not.toContain('-migrate-state');
    expect(held('a')).toBe(before);
    expect(statuses(await deploy('beta', 'b'))).toEqual({ foundation: 'unchanged' });
  });

  it('of one name are not taken for each other: a state that was left behind is named, and brought along', async () => {
    await deploy('alpha', 'a');
    const moved = { estate: { identity: 'alpha', root: join(made.root, 'elsewhere') } };
    const [failure] = failuresOf(await deploy('alpha', 'elsewhere', moved));
    expect(failure).toMatchObject({ code: 'deploy.state.left', exit: EXIT.guard });
    expect(failure?.fix).toContain(`cp ${fileOf('a')} ${fileOf('elsewhere')}`);
    copyFileSync(fileOf('a'), fileOf('elsewhere'));
    expect(statuses(await deploy('alpha', 'elsewhere', moved))).toEqual({ foundation: 'unchanged' });
  });

  it('that name no estate are taken, and told; from then on they name it', async () => {
    await deploy('alpha', 'a', { recorded: false });
    const readings: Reading[] = [];
    const show = (_previews: unknown, reading: Reading): void => void readings.push(reading);
    await deploy('alpha', 'a', { show });
    await deploy('alpha', 'a', { show });
    expect(readings.map(({ findings }) => findings.map(({ code }) => code))).toEqual([['plan.state.unsaid'], []]);
    expect(JSON.parse(held('a'))).toMatchObject({ outputs: { [DEPLOYED_OUTPUT]: { value: { estate: 'alpha' } } } });
  });
});

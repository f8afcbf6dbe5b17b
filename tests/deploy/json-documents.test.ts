/** What programs get of a run that ends well: one document on stdout and nothing else. */
import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { ENVIRONMENT, type SmallEstate, business, smallEstate } from './small-estate';

interface Document {
  readonly ok: boolean;
  readonly exit: number;
  readonly stacks: readonly {
    readonly name: string;
    readonly status: string;
    readonly plan: Readonly<Record<string, number>>;
    readonly failures: readonly unknown[];
  }[];
}

describeWithTerraform('--json', () => {
  let estate: SmallEstate;
  const run = (command: string): Document => {
    const { status, stdout } = lakewright([command, '--json', '--simulate', '--yes', '--env', 'dev', '--estate', estate.dir]);
    const document = JSON.parse(stdout) as Document;
    expect(document).toMatchObject({ ok: true, exit: 0 });
    expect(status).toBe(0);
    return document;
  };
  beforeAll(() => {
    estate = smallEstate();
    estate.write('environments/dev.yaml', `${ENVIRONMENT.replace('risk, lending', 'risk')}allowDataLoss: true\nonRemoval: destroy\n`);
    estate.write('businesses/risk.yaml', business('{ layers: { ods: {} } }'));
  });
  afterAll(() => estate.remove());

  it('of deploy tells each stack, what its plan was, and that all is well', () => {
    const { stacks } = run('deploy');
    expect(stacks.map(({ name, status, failures }) => [name, status, failures])).toEqual([
      ['foundation-dev', 'applied', []],
      ['risk-dev', 'applied', []],
    ]);
    for (const { plan } of stacks)
      expect(plan).toEqual({ add: expect.any(Number) as number, change: 0, replace: 0, destroy: 0, import: 0 });
    expect(run('deploy').stacks.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
  }, 300_000);

  it('of destroy tells each stack, too', () => {
    const { stacks } = run('destroy');
    expect(stacks.map(({ name, status }) => [name, status])).toEqual([
      ['foundation-dev', 'applied'],
      ['risk-dev', 'applied'],
    ]);
    for (const { plan } of stacks) expect(plan).toMatchObject({ add: 0, change: 0, replace: 0 });
  }, 300_000);
});

/** A workspace that comes or goes changes the shared stack, too: its admin function must be allowed to work on it, first and last. */
import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { ENVIRONMENT, type SmallEstate, smallEstate } from '../deploy/small-estate';

const QUEUE = '{ quota: 10 CU, queues: { q: { max: 4 CU } } }';
const risk = (...workspaces: readonly string[]): string =>
  `owner: data@acme.example\ncostCenter: "1"\nlake: {}\nspark: { workspaces: { ${workspaces.map((name) => `${name}: ${QUEUE}`).join(', ')} } }\n`;

describeWithTerraform('a workspace', () => {
  let estate: SmallEstate;
  const deploy = (...stacks: readonly string[]) =>
    lakewright(['deploy', '--simulate', '--estate', estate.dir, ...stacks.flatMap((stack) => ['--stack', stack])]);
  beforeAll(() => {
    estate = smallEstate();
    estate.write('environments/dev.yaml', `${ENVIRONMENT.replace('risk, lending', 'risk')}allowDataLoss: true\nonRemoval: destroy\n`);
    estate.write('businesses/risk.yaml', risk('one'));
    expect(deploy().status).toBe(0);
  });
  afterAll(() => estate.remove());

  it('that comes is refused without the shared stack, with the command, and made with it', () => {
    estate.write('businesses/risk.yaml', risk('one', 'two'));
    const { status, stderr } = deploy('risk-dev');
    expect(status).toBe(2);
    expect(stderr).toContain("[deploy.grant.missing] stack 'risk-dev' makes role 'tiny-dev-risk-spark-two'");
    expect(stderr).toMatch(/deploy .*--stack shared-dev --stack risk-dev/);
    expect(deploy('shared-dev', 'risk-dev').status).toBe(0);
  }, 300_000);

  it('that goes goes before the shared stack forgets it', () => {
    estate.write('businesses/risk.yaml', risk('one'));
    const { status, stderr } = deploy('shared-dev');
    expect(status).toBe(2);
    expect(stderr).toContain("[deploy.grant.held] 'shared-dev' would no longer let role 'tiny-dev-risk-spark-two' be worked on");
    const both = deploy();
    expect(both.status).toBe(0);
    const [gone, forgotten] = ['risk-dev: let go first: ', 'shared-dev: deployed: 1 changed'].map((line) => both.stdout.indexOf(line));
    expect(gone).toBeGreaterThan(0);
    expect(forgotten).toBeGreaterThan(gone ?? 0);
  }, 300_000);
});

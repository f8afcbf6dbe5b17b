import { lakewright } from '../../support/cli';
import { ENVIRONMENT, LAKE, type SmallEstate, business, smallEstate } from '../small-estate';

const spark = (night: number, more = ''): string =>
  `spark:\n  quota: 60 CU\n  queues: { night: { max: ${night} CU }, adhoc: { max: 10 CU } }\n  members: { lee: { id: "291234567890123456", roles: [DataScience] } }\n${more}`;

const cli = (estate: SmallEstate, ...args: readonly string[]) => lakewright([...args, '--estate', estate.dir]);
const lineIn = (file: string, text: string): RegExp => new RegExp(`${file}:\\d+:\\d+ .*${text}`);

describe('what somebody changed where no plan looks', () => {
  let estate: SmallEstate;
  const deploy = (...more: readonly string[]) => cli(estate, 'deploy', '--simulate', ...more);
  const live = () => cli(estate, 'quota', '--live', '--simulate');
  const edit = (part: string, ...changes: readonly string[]) => {
    const { status, stdout, stderr } = cli(estate, 'simulate', 'drift', `tiny-dev-risk/${part}`, ...changes);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('no plan of Terraform sees it');
  };

  beforeAll(() => {
    estate = smallEstate();
    estate.write('environments/dev.yaml', ENVIRONMENT.replace('[risk, lending]', '[risk]'));
    estate.write('businesses/risk.yaml', business(LAKE, spark(20)));
    expect(deploy().status).toBe(0);
    expect(live().stdout).toContain('what the service shows is as it is declared');
  });
  afterAll(() => estate.remove());

  it('is seen by quota --live, with line, declared and found', () => {
    edit('queue/night', 'MaxCu=33');
    edit('member/291234567890123456', 'gone');
    const { status, stdout } = live();
    expect(status).toBe(0);
    expect(stdout).toMatch(lineIn('risk.yaml', "workspace 'risk' +queue 'night': max +20 CU +33 CU"));
    expect(stdout).toMatch(lineIn('risk.yaml', "workspace 'risk' +member 'lee' +declared +not there"));
    const [first] = JSON.parse(cli(estate, 'quota', '--live', '--simulate', '--json').stdout) as { readonly live: object }[];
    expect(first?.live).toMatchObject({
      looked: 1,
      absent: [],
      differences: [
        {
          in: "workspace 'risk'",
          what: "queue 'night'",
          how: 'differs',
          option: 'max',
          declared: '20 CU',
          found: '33 CU',
          place: { line: 6 },
        },
        { what: "member 'lee'", how: 'missing' },
      ],
    });
    expect(cli(estate, 'quota').stdout).not.toContain('33 CU');
  });

  it('is told by deploy and put right, though no plan changes anything', () => {
    const { status, stdout } = deploy();
    expect(status).toBe(0);
    expect(stdout).toMatch(
      lineIn('risk.yaml', "\\[plan.drift.aside\\] warning: risk-dev: queue 'night' of workspace 'risk': max is 33 CU, 20 CU"),
    );
    expect(stdout).toMatch(lineIn('risk.yaml', "\\[plan.drift.gone\\] warning: risk-dev: member 'lee' of workspace 'risk' is not there"));
    expect(stdout).toContain("risk-dev: put right: queue 'night', member 'lee'");
    expect(stdout).toContain('planned again: nothing to do in all 3 stacks');
    expect(live().stdout).toContain('what the service shows is as it is declared');
    expect(deploy().stdout).not.toContain('plan.drift');
  });

  it('is left to the plan where the plan changes it', () => {
    edit('queue/night', 'MaxCu=33');
    edit('queue/adhoc', 'MaxCu=4');
    estate.write('businesses/risk.yaml', business(LAKE, spark(25)));
    const { status, stdout } = deploy();
    expect(status).toBe(0);
    expect(stdout).not.toContain("queue 'night' of workspace 'risk': max");
    expect(stdout).toContain("risk-dev: put right: queue 'adhoc'");
    expect(live().stdout).toContain('what the service shows is as it is declared');
  });

  it('is told and left alone where only what was previewed may change', () => {
    edit('queue/adhoc', 'MaxCu=4');
    const { digest } = JSON.parse(cli(estate, 'preview', '--base-estate', estate.dir, '--format', 'json').stdout) as {
      readonly digest: string;
    };
    const { status, stdout } = deploy('--expect', digest);
    expect(status).toBe(0);
    expect(stdout).toContain('[plan.drift.aside]');
    expect(stdout).toContain('fix: deploy without --expect');
    expect(stdout).not.toContain('put right:');
    expect(live().stdout).toMatch(/queue 'adhoc': max +10 CU +4 CU/);
  });

  it('is not looked for in an account without keys: deploy says so in a line, quota --live ends', () => {
    const none = { HOME: estate.dir, ALIBABA_CLOUD_ACCESS_KEY_ID: '', ALIBABA_CLOUD_ACCESS_KEY_SECRET: '' };
    const { status, stderr } = lakewright(['quota', '--live', '--estate', estate.dir], { env: none });
    expect(status).toBe(3);
    expect(stderr).toContain('[live.credentials.missing]');
    expect(lakewright(['quota', '--estate', estate.dir], { env: none }).status).toBe(0);
  });

  it('cannot be made where there is no such part', () => {
    const wrong = (part: string, ...changes: readonly string[]) => cli(estate, 'simulate', 'drift', part, ...changes).stderr;
    expect(wrong('tiny-dev-risk/queue/nigt', 'MaxCu=1')).toContain('[simulate.part.unknown]');
    expect(wrong('tiny-dev-risk/queues/night', 'MaxCu=1')).toContain("did you mean 'queue'?");
    expect(wrong('tiny-dev-lending/queue/night', 'MaxCu=1')).toContain("no workspace 'tiny-dev-lending'");
    expect(wrong('tiny-dev-risk/queue/night', 'Max=1')).toContain("did you mean 'MaxCu'?");
    expect(wrong('tiny-dev-risk/queue/night', 'MaxCu')).toContain('[simulator.drift.syntax]');
  });
});

import { EXIT } from '../../../domain/exit';
import { NOTHING_APPLIED } from '../../../deploy/events/apply-summary';
import { NO_PLAN } from '../../../deploy/events/plan-summary';
import { checkText } from '../../../deploy/report/check-text';
import { commandText } from '../../../deploy/report/command-text';
import { exitCodeOf, finalReport } from '../../../deploy/report/final-report';
import { outputsText } from '../../../deploy/report/outputs-text';
import { realAccountText } from '../../../deploy/report/real-account';
import { type StackResult, waiting } from '../../../deploy/stacks/result';

const applied = (name: string, added: number): StackResult => ({
  ...waiting(name),
  status: 'applied',
  applied: { ...NOTHING_APPLIED, added },
});
const unchanged = (name: string): StackResult => ({ ...waiting(name), status: 'unchanged' });
const failed = (name: string, exit: StackResult['failures'][0]['exit'] = EXIT.tool): StackResult => ({
  ...waiting(name),
  status: 'failed',
  plan: { ...NO_PLAN, add: 5 },
  applied: { ...NOTHING_APPLIED, added: 2 },
  failures: [{ code: 'deploy.terraform.failed', message: `${name}: it broke`, fix: 'mend it', exit }],
});

describe('what a run ends with', () => {
  it('adds up what was done', () => {
    expect(finalReport([applied('a', 3), applied('b', 2), unchanged('c')], 'deploy', '')).toBe(
      '2 stacks deployed: 5 added; 1 stack: nothing to do',
    );
    expect(finalReport([unchanged('a')], 'deploy', '')).toBe('1 stack: nothing to do');
    expect(finalReport([unchanged('a')], 'destroy', '')).toBe('1 stack: nothing there');
  });

  it('says what is done, what is not, why, and how to go on', () => {
    expect(finalReport([applied('a', 3), failed('b'), waiting('c')], 'deploy', 'npx lakewright deploy --yes').split('\n')).toEqual([
      'deployed:      a (3 added)',
      'stopped:       b, after 2 of 5 steps (2 added)',
      'not deployed:  c',
      '',
      '[deploy.terraform.failed] b: it broke',
      '  fix: mend it',
      '',
      'to go on: npx lakewright deploy --yes',
    ]);
  });

  it('says that you stopped it, where nothing failed, and what was let go before', () => {
    const begun: StackResult = { ...waiting('b'), applied: { ...NOTHING_APPLIED, destroyed: 2 } };
    expect(finalReport([applied('a', 3), begun, waiting('c')], 'deploy', 'again').split('\n')).toEqual([
      'stopped by you: nothing further was started',
      '',
      'deployed:      a (3 added)',
      'not deployed:  b (2 destroyed so far), c',
      '',
      'to go on: again',
    ]);
  });

  it('has the exit code of what stopped it', () => {
    expect(exitCodeOf([applied('a', 1), unchanged('b')])).toBe(EXIT.done);
    expect(exitCodeOf([failed('a', EXIT.guard), waiting('b')])).toBe(EXIT.guard);
    expect(exitCodeOf([waiting('a')])).toBe(EXIT.tool);
  });
});

describe('planning again', () => {
  it('finds nothing', () => expect(checkText([unchanged('a'), unchanged('b')])).toBe('planned again: nothing to do in all 2 stacks'));

  it('names what never settles', () => {
    const open: StackResult = {
      ...waiting('b'),
      status: 'planned',
      plan: { ...NO_PLAN, change: 1, changes: [{ address: 'alicloud_vpc.A', type: 'alicloud_vpc', action: 'update' }] },
    };
    const text = checkText([unchanged('a'), open]);
    expect(text).toContain('[deploy.check.unsettled]');
    expect(text).toContain('b: 1 to change\n  alicloud_vpc.A would change');
  });
});

describe('outputs', () => {
  it('are one line per value, sensitive ones hidden, long ones cut', () => {
    const outputs = {
      vpc_id: { sensitive: false, value: 'vpc-1' },
      zones: { sensitive: false, value: { i: 'a', j: 'b' } },
      key: { sensitive: true, value: 'secret' },
      empty: { sensitive: false, value: {} },
      hosts: { sensitive: false, value: ['x'.repeat(80), 'y'.repeat(80)] },
    };
    const text = outputsText([{ name: 'foundation-dev', outputs }]);
    expect(text).toMatch(/^foundation-dev +vpc_id +vpc-1$/m);
    expect(text).toMatch(/^ +zones\.j +b$/m);
    expect(text).toMatch(/^ +key +\(sensitive\)$/m);
    expect(text).not.toContain('secret');
    expect(text).toMatch(/x, y+…$/m);
  });

  it('are nothing when there are none', () => expect(outputsText([{ name: 'a', outputs: {} }])).toBe(''));
});

describe('commands to type', () => {
  it('repeat what was asked for, and quote what a shell would take apart', () => {
    expect(commandText('deploy', { estate: 'estate' })).toBe('npx lakewright deploy');
    expect(commandText('deploy', { estate: 'my estate', env: 'dev', stack: ['a', 'b'], parallel: 4, simulate: true, yes: true })).toBe(
      "npx lakewright deploy --estate 'my estate' --env dev --stack a --stack b --parallel 4 --simulate --yes",
    );
  });

  it('put the bucket of the states first', () => {
    expect(realAccountText({ command: 'npx lakewright deploy --stack risk-prod', bootstraps: ['bootstrap-prod'] })).toContain(
      'state bucket first:  npx lakewright deploy --stack bootstrap-prod\n',
    );
    expect(realAccountText({ command: 'npx lakewright deploy', bootstraps: [] })).not.toContain('bucket');
  });
});

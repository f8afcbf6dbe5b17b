import { readFileSync, writeFileSync } from 'node:fs';
import { DEPLOYED_OUTPUT } from '../../domain/deployed';
import { recorded } from '../plan/support/fixture';
import { called, type Called } from './called';
import { allowance, type Folder, inFolder } from './plans';

const retired = (allowances: string | undefined, run: (folder: Folder) => void): void =>
  inFolder('topic-retired', allowances === undefined ? {} : { 'estate/allowances.yaml': allowances }, run);

describe('plans', () => {
  it('that change nothing pass', () => {
    inFolder('nothing', {}, ({ plans, estate }) => {
      expect(called(plans)).toEqual({ exit: 0, stdout: '4 plans: nothing stands against applying\n', stderr: '' });
      expect(called(plans, { estate })).toMatchObject({ exit: 0, stderr: '' });
    });
  });

  it('that destroy a topic are refused, with its name, what is lost and what would permit it', () => {
    retired(undefined, ({ plans }) => {
      const { exit, stdout, stderr } = called(plans);
      expect({ exit, stderr }).toEqual({ exit: 2, stderr: '' });
      expect(stdout).toMatch(/^\[plan\.data\.destroyed\] lending-dev: .*\('lending-payments'\) holds data and would be destroyed/);
      expect(stdout).toMatch(
        /\n {2}fix: .*allowances\.yaml: lending-dev\/alicloud_alikafka_topic\.Kafka_Topics_payments_Topic;.*\n {2}lost: ./,
      );
      expect(stdout).toMatch(/\n4 plans: 1 error; refused: an allowance would permit it\n$/);
    });
  });

  it('with fewer partitions cannot be had, and the line of the topic is told', () => {
    inFolder('fewer-partitions', {}, ({ plans, estate }) => {
      const { exit, stdout } = called(plans, { estate });
      expect(exit).toBe(1);
      expect(stdout).toMatch(/^\S*estate\/businesses\/risk\.yaml:5:5 \[plan\.size\.shrinks\] risk-dev: .*24.*8/);
    });
  });

  it.each([
    ['topic-compacted', 2],
    ['network-moved', 1],
    ['retention-edited', 0],
  ])('of case %s end with %d', (name, exit) => inFolder(name, {}, ({ plans }) => expect(called(plans).exit).toBe(exit)));

  it('that Terraform gave up for a reason nobody told do not pass', () => {
    const [{ stack = '', plan = '' } = {}] = recorded('nothing');
    const errored = JSON.stringify({ ...(JSON.parse(plan) as object), errored: true });
    inFolder('nothing', { [`other/${stack}.json`]: errored }, ({ path }) => {
      const { exit, stderr } = called([path(`other/${stack}.json`)]);
      expect(exit).toBe(1);
      expect(stderr).toContain('[plan.file.errored]');
    });
  });
});

describe('the two keys', () => {
  const environment = (flag: boolean): string => `region: cn-hangzhou
network: { cidr: 10.10.0.0/16, zones: [cn-hangzhou-i] }
state: { folder: .state }
allowDataLoss: ${flag}
businesses: [lending]
`;
  /** What the state in the plan says was deployed, and what the environment says now. */
  const ask = (deployed: 'destroy' | 'retain', flag: boolean): Called =>
    inFolder('topic-retired', { 'estate/environments/dev.yaml': environment(flag) }, ({ plans: [, , , plan = ''], estate }) => {
      const raw = JSON.parse(readFileSync(plan, 'utf8')) as { prior_state: { values: { outputs: object } } };
      const onRemoval = { 'alicloud_alikafka_topic.Kafka_Topics_payments_Topic': deployed };
      raw.prior_state.values.outputs = { [DEPLOYED_OUTPUT]: { value: { version: 1, estate: 'tiny', onRemoval } } };
      writeFileSync(plan, JSON.stringify(raw));
      return called([plan], { estate });
    });

  it.each([
    ['destroy', true, 0],
    ['destroy', false, 2],
    ['retain', true, 2],
    ['retain', false, 2],
  ] as const)('deployed with %s, allowDataLoss %s: exit %d', (deployed, flag, exit) => expect(ask(deployed, flag).exit).toBe(exit));

  it('are asked for where they are missing, and only there', () => {
    expect(ask('destroy', false).stdout).toMatch(/; to lose it on purpose set allowDataLoss: true in environment 'dev'; or/);
    expect(ask('retain', true).stdout).toMatch(/; to lose it on purpose describe it again with onRemoval: destroy [^,]*; or/);
  });
});

describe('the estate that a state names', () => {
  const ask = (named: string): Called =>
    inFolder('nothing', {}, ({ plans: [plan = ''], estate }) => {
      const raw = JSON.parse(readFileSync(plan, 'utf8')) as { prior_state: { values: { outputs: object } } };
      raw.prior_state.values.outputs = { [DEPLOYED_OUTPUT]: { value: { version: 1, estate: named, onRemoval: {} } } };
      writeFileSync(plan, JSON.stringify(raw));
      return called([plan], { estate });
    });

  it('is that of the plan, or the plan is refused', () => {
    expect(ask('tiny').exit).toBe(0);
    const { exit, stdout } = ask('other');
    expect(exit).toBe(2);
    expect(stdout).toMatch(/\[plan\.state\.other-estate\] \S+: .* is that of estate 'other', and this is estate 'tiny'\n/);
  });
});

describe('an allowance', () => {
  it('lets a plan pass that destroys what it names', () => {
    retired(allowance('2026-11-28'), ({ plans, estate }) => {
      const { exit, stdout, stderr } = called(plans, { estate });
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
      expect(stdout).toMatch(/\[plan\.data\.destroyed\] warning: lending-dev: .*an allowance permits it\n/);
    });
  });

  it('counts only where the estate is named', () => {
    retired(allowance('2026-11-28'), ({ plans }) => expect(called(plans).exit).toBe(2));
  });

  it('that has ended is a mistake where the plan stands on it', () => {
    retired(allowance('2026-11-27'), ({ plans, estate }) => {
      const { exit, stdout, stderr } = called(plans, { estate });
      expect(exit).toBe(1);
      expect(stderr).toMatch(/estate\/allowances\.yaml:1:3 \[allowance\.expired\] the allowance for .* ended on 2026-11-27\n {2}fix: ./);
      expect(stdout).toContain('[plan.data.destroyed] lending-dev');
    });
  });

  it('that has ended is a leftover where nothing stands on it', () => {
    inFolder('nothing', { 'estate/allowances.yaml': allowance('2026-11-27') }, ({ plans, estate }) => {
      const { exit, stderr } = called(plans, { estate });
      expect(exit).toBe(0);
      expect(stderr).toMatch(/allowances\.yaml:1:3 \[allowance\.expired\] warning: /);
    });
  });

  it.each([
    ['lacks its reason', '- resource: a/b.c\n  by: x\n  until: 2026-12-31\n', /allowances\.yaml:1:3 \[allowance\.member\.missing\]/],
    ['has no day', allowance('soon'), /allowances\.yaml:4:3 \[allowance\.until\.form\]/],
    ['is not in a list', 'resource: a/b.c\n', /allowances\.yaml:1:1 \[allowance\.list\]/],
    ['is no YAML', '- resource: [\n', /allowances\.yaml:\d:\d+ \[spec\.yaml\.syntax\]/],
  ])('that %s is told at its line', (_what, text, expected) => {
    retired(text, ({ plans, estate }) => {
      const { exit, stdout, stderr } = called(plans, { estate });
      expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
      expect(stderr).toMatch(expected);
    });
  });

  it('for what is in no plan of its stack is named; one for a stack that was not given is left alone', () => {
    const text = allowance('2026-12-31') + allowance('2026-12-31', 'lending-dev/a.B') + allowance('2026-12-31', 'risk-prod/a.B');
    retired(text, ({ plans, estate }) => {
      const { exit, stderr } = called(plans, { estate });
      expect(exit).toBe(0);
      expect(stderr.match(/\[allowance\.resource\.unknown\] warning: no state and no plan has \S+/g)).toEqual([
        expect.stringMatching(/lending-dev\/a\.B$/),
      ]);
    });
  });
});

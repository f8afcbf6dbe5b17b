import { verdictOf } from '../../../preview/assemble/verdict';
import type { Money } from '../../../preview/types/money';
import type { Risk } from '../../../preview/types/risk';
import type { Finding } from '../../../plan';
import { finding, resource } from '../render/fixtures/made';
import type { RatedChange, StackPreview } from '../../../preview/types/stack-preview';

const MORE: Money = { fixed: 100, ceiling: 0, unpriced: [] };

const change = (risk: Risk, cost?: Money): RatedChange => ({
  resource: { stack: 'risk-dev', address: 'alicloud_ros_stack.A', type: 'Custom::SparkQueue', name: 'night' },
  action: 'update',
  diffs: [],
  harmless: false,
  importing: false,
  risk,
  why: '',
  ...(cost === undefined ? {} : { cost }),
});

const STACK: StackPreview = {
  ...{ name: 'risk-dev', kind: 'business', environment: 'dev', status: 'changed', reads: [], waitsFor: [] },
  changes: [],
  cost: { fixed: 0, ceiling: 0, unpriced: [] },
};
const verdict = (...changes: readonly RatedChange[]): ReturnType<typeof verdictOf> => verdictOf([{ ...STACK, changes }], [], 0);

describe('the sentence of the verdict', () => {
  it('speaks of costs where a price changes, and only there', () => {
    expect(verdict(change('cost', MORE)).sentence).toBe('1 change changes what it costs');
    expect(verdict(change('cost'))).toMatchObject({ word: 'careful', sentence: '1 change changes what may be used at most' });
    expect(verdict(change('cost'), change('cost')).sentence).toBe('2 changes change what may be used at most');
  });

  it('counts both apart', () => {
    expect(verdict(change('cost'), change('cost', MORE), change('restart')).sentence).toBe(
      '1 change restarts something, 1 change changes what it costs and 1 change changes what may be used at most',
    );
  });

  it('has nothing to say of what is harmless', () => {
    expect(verdict(change('metadata'))).toMatchObject({ word: 'harmless', sentence: 'nothing stops, restarts or costs otherwise' });
  });

  it('of no change is empty, unless something was found', () => {
    const found = (code: string, severity: Finding['severity']): Finding =>
      finding(code, resource('risk-dev', 'alicloud_x.A'), { severity });
    const edit = found('plan.edit.ignored', 'warning');
    expect(verdictOf([], [found('plan.edit.perpetual', 'info')], 0)).toEqual({ word: 'nothing', sentence: '', exit: 0 });
    expect(verdictOf([], [edit], 0)).toMatchObject({
      word: 'careful',
      sentence: 'nothing changes; 1 edit is written, and no deploy does it',
    });
    expect(verdictOf([], [edit, edit], 0).sentence).toBe('nothing changes; 2 edits are written, and no deploy does them');
    expect(verdictOf([], [edit, found('plan.drift.changed', 'warning')], 0).sentence).toBe('nothing changes; 2 findings ask for a look');
  });

  it('says what is refused in a line that a heading takes, and how many more', () => {
    const refused = (address: string): Finding =>
      finding('plan.host.inhabited', resource('risk-dev', address), { exit: 1, message: 'a long story' });
    const going = (address: string): RatedChange => ({
      ...change('data-loss'),
      action: 'replace',
      resource: { stack: 'risk-dev', address, type: 'alicloud_vswitch', name: 'acme-i' },
    });
    const sentence = (findings: readonly Finding[], changes: readonly RatedChange[]): string =>
      verdictOf([{ ...STACK, changes }], findings, 1).sentence;
    expect(sentence([refused('a')], [going('a')])).toBe("deploy refuses to replace alicloud_vswitch 'acme-i' of risk-dev");
    expect(sentence([refused('a'), refused('a'), refused('b')], [going('a'), going('b')])).toBe(
      "deploy refuses to replace alicloud_vswitch 'acme-i' of risk-dev, and 1 other",
    );
    expect(sentence([refused('a')], [])).toBe('deploy refuses it: a long story');
    expect(sentence([], [])).toBe('deploy refuses it: an allowance is wrong');
  });
});

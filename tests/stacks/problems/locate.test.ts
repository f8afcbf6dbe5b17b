import { located } from '../../../stacks/problems/locate';
import { ENVIRONMENT, load } from '../../model/folder';

const { estate, origins } = load({
  'environments/dev.yaml': { ...ENVIRONMENT, network: { cidr: '10.30.0.0/16', zones: ['cn-hangzhou-i'] } },
});
const told = (fixes: Readonly<Record<string, string>>) => {
  if (!estate) throw new Error('the estate of this test has problems');
  const found = Object.entries(fixes).map(([environment, fix]) => ({
    path: `risk-${environment}/Lake`,
    code: 'a.b',
    message: 'too much',
    fix,
  }));
  return located(found, { estate, origins }).map(({ fix, environments }) => [fix, environments]);
};

describe('what stacks of several environments tell', () => {
  it('is told once, with the fix that all have', () => {
    expect(told({ prod: 'write less', dev: 'write less' })).toEqual([['write less', ['prod', 'dev']]]);
  });

  it('keeps the fix of each where they differ', () => {
    expect(told({ prod: 'remove 2 layers', dev: 'remove 1 layer' })).toEqual([
      ['in prod: remove 2 layers; in dev: remove 1 layer', ['prod', 'dev']],
    ]);
  });
});

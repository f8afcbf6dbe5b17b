import { lakewright } from '../support/cli';
import { allowance, inFolder } from './plans';

it('a pipeline is stopped, and goes on when somebody allowed it', () => {
  inFolder('topic-retired', {}, ({ plans }) => {
    const { status, stdout, stderr } = lakewright(['guard', ...plans]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
    expect(stdout).toContain('lending-payments');
  });
  inFolder('topic-retired', { 'estate/allowances.yaml': allowance('2999-12-31') }, ({ plans, estate }) => {
    const { status, stdout, stderr } = lakewright(['guard', '--json', '--estate', estate, ...plans]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, findings: [{ code: 'plan.data.destroyed', severity: 'warning' }] });
  });
  expect(lakewright(['guard']).status).toBe(1);
});

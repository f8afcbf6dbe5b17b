import { POLICY_COUNT_RULES } from '../../../constructs/access/known/role-rules';
import { Role } from '../../../constructs/access/role';
import { Annotations } from '../../../constructs/core/terraform';
import { brokenIn } from '../../../domain/rule';
import { synth } from '../../support/synth';

const told = (policies: number) => brokenIn(POLICY_COUNT_RULES, { role: 'acme-dev-spark-admin', policies });

describe('policies of one role', () => {
  it('are warned of where RAM attaches no more of them', () => {
    expect(told(10)).toEqual([]);
    expect(told(11)).toMatchObject([
      {
        code: 'access.policy.count',
        severity: 'warning',
        message:
          "role 'acme-dev-spark-admin' needs 11 custom policies for all the names it may touch, RAM attaches 10 unless the quota is raised",
        fix: expect.stringContaining('Quota Center') as string,
      },
    ]);
  });

  it.each([
    [100, 0],
    [4000, 1],
  ])('are counted with those for long lists: %i names', (count, warnings) => {
    const add = jest.spyOn(Annotations.prototype, 'addWarning').mockImplementation(() => undefined);
    const resources = Array.from({ length: count }, (_, index) => `acs:ram:*:*:role/acme-dev-business-${index}-spark`);
    synth((stack) =>
      new Role(stack, 'Role', { name: 'admin', description: 'all', trust: 'fcAndRos' }).grantNames({
        actions: ['ram:PassRole'],
        resources,
      }),
    );
    expect(add.mock.calls.filter(([text]) => text.startsWith('[access.policy.count]'))).toHaveLength(warnings);
    add.mockRestore();
  });
});

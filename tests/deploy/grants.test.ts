import { grantsHeld, grantsLetGo, grantsMissing, takesGrants } from '../../deploy/reading/grants';
import type { StackRead } from '../../deploy/reading/stack-read';
import type { Change, HeldResource, JsonObject, StackPlan, StackState } from '../../plan';

const policy = (...roles: readonly string[]): string =>
  JSON.stringify({
    Version: '1',
    Statement: [{ Effect: 'Allow', Action: ['ram:PassRole'], Resource: ['*', ...roles.map((role) => `acs:ram:*:*:role/${role}`)] }],
  });
const held = (type: string, attributes: JsonObject): HeldResource => ({
  address: `${type}.a`,
  type,
  name: 'a',
  attributes,
  sensitive: false,
  tainted: false,
  dependencies: [],
});
const state = (stack: string, ...resources: readonly HeldResource[]): StackState => ({ stack, resources, outputs: {} });
const changed = (stack: string, type: string, before: JsonObject | null, after: JsonObject | null): StackRead => {
  const actions = after === null ? (['delete'] as const) : (['update'] as const);
  const change = { actions, before, after, after_unknown: {}, before_sensitive: {}, after_sensitive: {} };
  const one: Change = { stack, address: `${type}.a`, mode: 'managed', type, name: 'a', change };
  const plan: StackPlan = {
    ...{ stack, formatVersion: '1.2', terraformVersion: '1.11.4', drift: [], deferred: [], outputs: [], checks: [], errored: false },
    changes: [one],
    prior: state(stack),
  };
  return { name: stack, plan };
};

describe('a role that a stack makes', () => {
  const selected = { 'risk-dev': { alicloud_ram_role: { Role: { role_name: 'two' } } } };
  const read = (...roles: readonly string[]) => ({ 'shared-dev': { alicloud_ram_policy: { P: { policy_document: policy(...roles) } } } });
  const deployed = (...roles: readonly string[]): StackState[] => [
    state('shared-dev', held('alicloud_ram_policy', { policy_document: policy(...roles) })),
  ];

  it('needs what it reads deployed first, if that is to name it and does not yet', () => {
    expect(grantsMissing(selected, read('one', 'two'), deployed('one'))).toEqual([{ stack: 'risk-dev', role: 'two', by: 'shared-dev' }]);
  });

  it.each<[string, readonly string[], StackState[]]>([
    ['names it already', ['one', 'two'], deployed('two', 'one')],
    ['does not name it', ['one'], deployed('one')],
    ['misses the role of somebody else only', ['one', 'three'], deployed('one')],
    ['is not deployed at all, which its outputs tell', ['two'], [state('shared-dev')]],
  ])('needs nothing where what it reads %s', (_what, roles, states) => {
    expect(grantsMissing(selected, read(...roles), states)).toEqual([]);
  });
});

describe('a policy that forgets a role', () => {
  const forgets = changed(
    'shared-dev',
    'alicloud_ram_policy',
    { policy_document: policy('one', 'two') },
    { policy_document: policy('one') },
  );
  const keeps = changed('shared-dev', 'alicloud_ram_policy', { policy_document: policy('one') }, { policy_document: policy('one', 'two') });
  const goes = (role: string): StackRead => changed('risk-dev', 'alicloud_ram_role', { role_name: role }, null);

  it('waits for the role to go, with what was made with it', () => {
    expect(takesGrants([forgets])).toBe(true);
    expect(grantsLetGo([forgets, goes('two')])).toEqual([
      { first: { stack: 'risk-dev', address: 'alicloud_ram_role.a' }, then: { stack: 'shared-dev', address: 'alicloud_ram_policy.a' } },
    ]);
    expect([grantsLetGo([forgets, goes('one')]), grantsLetGo([keeps, goes('one')]), takesGrants([keeps])]).toEqual([[], [], false]);
  });

  it('is refused while a stack that is not worked on has the role', () => {
    const others = [{ name: 'risk-dev', state: state('risk-dev', held('alicloud_ram_role', { role_name: 'two' })) }];
    expect(grantsHeld([forgets], others)).toEqual([{ stack: 'risk-dev', role: 'two', by: 'shared-dev' }]);
    expect([grantsHeld([keeps], others), grantsHeld([forgets], [])]).toEqual([[], []]);
  });
});

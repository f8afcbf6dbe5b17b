import { narrowedFor } from '../../../plan/needs/narrowed';
import type { Change } from '../../../plan/types/change';

const change = (stack: string, type: string, actions: readonly string[], before: object | null, after: object | null): Change =>
  JSON.parse(JSON.stringify({ stack, type, address: `${type}.One`, mode: 'managed', change: { actions, before, after } })) as Change;
const policy = (...names: string[]): object => ({
  policy_document: JSON.stringify({ Resource: names.map((name) => `acs:ros:*:*:stack/${name}`) }),
});
const workspace = change('lending-dev', 'alicloud_ros_stack', ['delete'], { stack_name: 'acme-dev-lending-spark' }, null);
const nameOf = ({ stack, type, address }: Change) => ({ stack, type, address, name: '' });
const told = (after: object | null, actions = ['update']): unknown =>
  narrowedFor({
    working: [
      workspace,
      change('shared-dev', 'alicloud_ram_policy', actions, policy('acme-dev-lending-spark', 'acme-dev-risk-spark'), after),
    ],
    nameOf,
  });

it('a workspace goes before a policy stops naming it', () => {
  expect(told(policy('acme-dev-risk-spark'))).toMatchObject([{ first: { stack: 'lending-dev' }, then: { stack: 'shared-dev' } }]);
});

it('a policy that still names it, or goes whole, is no reason to take a stack apart', () => {
  expect(told(policy('acme-dev-lending-spark', 'acme-dev-risk-spark'))).toEqual([]);
  expect(told(null, ['delete'])).toEqual([]);
});

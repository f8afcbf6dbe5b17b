import type { Account } from '../../../domain/account';
import { DEPLOYED_OUTPUT, deployedRecord } from '../../../domain/deployed';
import type { JsonObject, PlanInput, StackState } from '../../../plan';
import { codesOf, only, plan, read, state } from '../support/made';

const MOVED = 'plan.account.changed';
const record = (account: Account | undefined): JsonObject => JSON.parse(JSON.stringify(deployedRecord('acme', [], account))) as JsonObject;
const KEY = { 'alicloud_kms_key.Key_Key': { arn: 'acs:kms:cn-hangzhou:1111222233334444:key/key-1' } };
const ROLE = { 'alicloud_ram_role.Role': { arn: 'acs:ram::1111222233334444:role/etl' } };
const held = (resources: Parameters<typeof state>[1], account?: Account): StackState =>
  state('risk-dev', resources, { outputs: { [DEPLOYED_OUTPUT]: record(account) } });
const described = (account: Account | undefined): Partial<PlanInput> => ({
  documents: { 'risk-dev': { output: { [DEPLOYED_OUTPUT]: { value: record(account) } } } },
});
const told = (before: StackState, after: Account | undefined) => read([plan([], { prior: before, stack: 'risk-dev' })], described(after));

describe('an environment that is described in another account', () => {
  it('is refused by what was deployed', () => {
    const reading = told(held({ 'alicloud_vpc.Network_Vpc': {} }, { id: '1111222233334444' }), { id: '5555666677778888' });
    expect(reading.exit).toBe(1);
    expect(only(reading, MOVED).message).toBe(
      'the account goes from 1111222233334444 to 5555666677778888, and 1 resource of this state is in 1111222233334444',
    );
  });

  it('is refused by ARNs, where nobody said an account before', () => {
    expect(only(told(held({ ...KEY, ...ROLE }), { id: '5555666677778888' }), MOVED).message).toContain('2 resources of this state are in');
  });

  it.each<[string, StackState, Account | undefined]>([
    ['it is the same', held(KEY), { id: '1111222233334444' }],
    ['another role of it is assumed', held(KEY, { id: '1111222233334444', role: 'a' }), { id: '1111222233334444', role: 'b' }],
    ['none is written', held(KEY), undefined],
    ['nothing tells where it is', held({ 'alicloud_vpc.Network_Vpc': {} }), { id: '5555666677778888' }],
  ])('is none where %s', (_, before, after) => expect(codesOf(told(before, after))).not.toContain(MOVED));
});

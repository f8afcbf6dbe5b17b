import { Harness, WORKSPACE } from './harness';
import { SCENARIOS, prepare } from './crash-scenarios';

const REMOVALS = SCENARIOS.filter(({ asked }) => asked.request === 'Delete');

describe.each(REMOVALS)('$name', ({ before = [], asked }) => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
    prepare(harness);
    for (const one of before) await harness.ask(one);
  });
  afterEach(() => harness.stop());

  test('is done where the workspace is gone, whose lists are refused without a code', async () => {
    harness.service.world.workspaces.clear();
    expect(await harness.ask(asked)).toMatchObject({ Status: 'SUCCESS' });
  });

  test('is not done where lists are refused and the workspace is there', async () => {
    harness.service.faults.plan('*', { kind: 'refuse', status: 403, code: 'Forbidden.RAM' }, { times: 50 });
    expect(await harness.ask(asked)).toMatchObject({ Status: 'FAILED', Reason: expect.stringContaining('Forbidden.RAM') });
  });
});

const UNPUBLISHED = [
  { operation: 'DeleteNetworkService', type: 'Custom::SparkNetworkConnection' },
  { operation: 'RemoveMember', type: 'Custom::SparkMember' },
  { operation: 'RevokeRoleFromUsers', type: 'Custom::SparkMember' },
];

test.each(UNPUBLISHED)(
  'a service that knows no $operation: the removal is done, and what stays is said loudly',
  async ({ operation, type }) => {
    const { before = [], asked } = REMOVALS.find((one) => one.asked.type === type) ?? { asked: { type, properties: {} } };
    const harness = await Harness.start();
    for (const one of before) await harness.ask(one);
    harness.service.world.unknown.add(operation);
    expect(await harness.ask(asked)).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.lines.filter((line) => line.includes('left behind') && line.includes('"level":"error"'))).not.toEqual([]);
    await harness.stop();
  },
);

test('a role of a member that cannot be revoked does not fail the change of its other roles', async () => {
  const harness = await Harness.start();
  const type = 'Custom::SparkMember';
  const old = { WorkspaceId: WORKSPACE, MemberId: '2', Roles: ['DataScience'] };
  await harness.ask({ type, properties: old });
  harness.service.world.unknown.add('RevokeRoleFromUsers');
  const answer = await harness.ask({ type, request: 'Update', properties: { ...old, Roles: ['Owner'] }, old, requestId: 'request-2' });
  expect(answer).toMatchObject({ Status: 'SUCCESS' });
  await harness.stop();
});

import { Harness, WORKSPACE } from './harness';

const type = 'Custom::SparkMember';
const ARN = `acs:emr::${WORKSPACE}:member/2022650000000276`;
const ANNA = { WorkspaceId: WORKSPACE, MemberId: '2022650000000276', Roles: 'DataScience,Owner' };

describe('members', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.stop());

  const changes = () => harness.service.operations().filter((name) => !name.startsWith('List'));

  test('a member is added and given its roles', async () => {
    const answer = await harness.ask({ type, properties: ANNA });
    expect(answer).toMatchObject({
      Status: 'SUCCESS',
      PhysicalResourceId: `${WORKSPACE}/member/2022650000000276`,
      Data: { MemberArn: ARN, Roles: 'DataScience,Owner' },
    });
    expect(harness.workspace.members.get(ARN)).toMatchObject({ memberArn: ARN, roles: ['DataScience', 'Owner'] });
  });

  test('roles that are no longer wanted are taken away, those that somebody else gave stay', async () => {
    await harness.ask({ type, properties: ANNA });
    harness.workspace.members.change(ARN, { roles: ['DataScience', 'Owner', 'Guest'] });
    const answer = await harness.ask({
      type,
      request: 'Update',
      properties: { ...ANNA, Roles: ['DataScience', 'Admin'] },
      old: ANNA,
    });
    expect(answer).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.workspace.members.get(ARN)?.roles).toEqual(['DataScience', 'Guest', 'Admin']);
  });

  test('a member that has its roles already is left alone', async () => {
    await harness.ask({ type, properties: ANNA });
    harness.service.calls.length = 0;
    await harness.ask({ type, properties: ANNA, requestId: 'request-2' });
    expect(changes()).toEqual([]);
  });

  test('a member is removed, its roles first; removing it again is done', async () => {
    await harness.ask({ type, properties: ANNA });
    harness.service.calls.length = 0;
    expect(await harness.ask({ type, request: 'Delete', properties: ANNA })).toMatchObject({ Status: 'SUCCESS' });
    expect(changes()).toEqual(['RevokeRoleFromUsers', 'RevokeRoleFromUsers', 'RemoveMember']);
    expect(harness.workspace.members.get(ARN)).toBeUndefined();
    expect(await harness.ask({ type, request: 'Delete', properties: ANNA })).toMatchObject({ Status: 'SUCCESS' });
  });

  test('a member on the second page of a workspace with many members is found', async () => {
    harness.service.world.pace.largestPage = 2;
    for (const id of ['2', '3', '4'])
      harness.workspace.members.add(id, { memberArn: `acs:emr::${WORKSPACE}:member/${id}`, roles: [] }, true);
    await harness.ask({ type, properties: ANNA });
    harness.service.calls.length = 0;
    await harness.ask({ type, properties: ANNA, requestId: 'request-2' });
    expect(new Set(harness.service.operations())).toEqual(new Set(['ListMembers']));
  });
});

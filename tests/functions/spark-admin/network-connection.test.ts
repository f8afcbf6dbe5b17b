import { Harness, WORKSPACE } from './harness';

const type = 'Custom::SparkNetworkConnection';
const TO_VPC = {
  WorkspaceId: WORKSPACE,
  Name: 'to-vpc',
  VpcId: 'vpc-1',
  VSwitchIds: '["vsw-1", "vsw-2"]',
  SecurityGroupId: 'sg-1',
};

describe('network connections', () => {
  let harness: Harness;
  beforeEach(async () => {
    harness = await Harness.start();
  });
  afterEach(() => harness.stop());

  test('one is made and waited for', async () => {
    const answer = await harness.ask({ type, properties: TO_VPC });
    const [network] = harness.workspace.networks.all();
    expect(network).toMatchObject({
      name: 'to-vpc',
      vpcId: 'vpc-1',
      vswitchIds: ['vsw-1', 'vsw-2'],
      securityGroupId: 'sg-1',
    });
    expect(answer).toMatchObject({
      Status: 'SUCCESS',
      PhysicalResourceId: `${WORKSPACE}/network/to-vpc`,
      Data: { Id: network?.networkServiceId, Name: 'to-vpc' },
    });
  });

  test.each([
    ['another VPC', { VpcId: 'vpc-2' }],
    ['other vSwitches', { VSwitchIds: ['vsw-3'] }],
    ['another security group, which lists do not show', { SecurityGroupId: 'sg-2' }],
  ])('%s makes it anew under the same name', async (_, change) => {
    const before = await harness.ask({ type, properties: TO_VPC });
    const after = await harness.ask({
      type,
      request: 'Update',
      properties: { ...TO_VPC, ...change },
      old: TO_VPC,
      requestId: 'request-2',
    });
    expect(after).toMatchObject({ Status: 'SUCCESS' });
    expect(after.Data?.Id).not.toBe(before.Data?.Id);
    expect(harness.workspace.networks.all()).toHaveLength(1);
  });

  test('vSwitches in another order are the same', async () => {
    const before = await harness.ask({ type, properties: TO_VPC });
    const after = await harness.ask({
      type,
      request: 'Update',
      properties: { ...TO_VPC, VSwitchIds: 'vsw-2,vsw-1' },
      old: TO_VPC,
    });
    expect(after.Data?.Id).toBe(before.Data?.Id);
  });

  test('one that fails says why', async () => {
    harness.workspace.networks.add(
      'ns-1',
      {
        networkServiceId: 'ns-1',
        name: 'to-vpc',
        vpcId: 'vpc-1',
        vswitchIds: ['vsw-1', 'vsw-2'],
        securityGroupId: 'sg-1',
        state: 'failed',
      },
      true,
    );
    const answer = await harness.ask({ type, properties: TO_VPC });
    expect(answer.Reason).toMatch(/^\[spark-admin\.state\.broken\] network connection 'to-vpc' is failed: no reason given/);
  });

  test('one is removed; should the service not know the operation, that is no removal', async () => {
    await harness.ask({ type, properties: TO_VPC });
    harness.service.faults.plan('DeleteNetworkService', {
      kind: 'refuse',
      status: 404,
      code: 'InvalidAction.NotFound',
    });
    expect(await harness.ask({ type, request: 'Delete', properties: TO_VPC })).toMatchObject({ Status: 'FAILED' });
    expect(await harness.ask({ type, request: 'Delete', properties: TO_VPC })).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.workspace.networks.all()).toEqual([]);
  });
});

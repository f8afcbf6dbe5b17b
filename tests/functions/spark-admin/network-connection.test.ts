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
  ])('%s is refused before anything is removed, and taking that back is done', async (_, change) => {
    await harness.ask({ type, properties: TO_VPC });
    const changed = { ...TO_VPC, ...change };
    const asked = { type, request: 'Update', properties: changed, old: TO_VPC, requestId: 'request-2' } as const;
    const answer = await harness.ask(asked);
    expect(answer.Reason).toMatch(/^\[spark-admin\.network\.fixed\]/);
    expect(await harness.ask({ ...asked, properties: TO_VPC, old: changed, requestId: 'request-3' })).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.service.operations()).not.toContain('DeleteNetworkService');
  });

  test('another security group, which lists do not show, is said loudly and not done', async () => {
    await harness.ask({ type, properties: TO_VPC });
    const properties = { ...TO_VPC, SecurityGroupId: 'sg-2' };
    const asked = { type, request: 'Update', properties, old: TO_VPC, requestId: 'request-2' } as const;
    expect(await harness.ask(asked)).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.lines.join()).toContain('it keeps the security group it was made with');
  });

  test('vSwitches that come are said loudly and not added: a network gets a zone more, and everything else changes', async () => {
    await harness.ask({ type, properties: TO_VPC });
    const properties = { ...TO_VPC, VSwitchIds: ['vsw-1', 'vsw-2', 'vsw-3'] };
    const asked = { type, request: 'Update', properties, old: TO_VPC, requestId: 'request-2' } as const;
    expect(await harness.ask(asked)).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.workspace.networks.all()).toMatchObject([{ vswitchIds: ['vsw-1', 'vsw-2'] }]);
    expect(harness.lines.join()).toContain('it keeps the vSwitches it was made with, vsw-3 is not added');
  });

  test('a vSwitch that goes is refused: the connection stands on it', async () => {
    await harness.ask({ type, properties: TO_VPC });
    const asked = {
      type,
      request: 'Update',
      properties: { ...TO_VPC, VSwitchIds: ['vsw-1'] },
      old: TO_VPC,
      requestId: 'request-2',
    } as const;
    expect((await harness.ask(asked)).Reason).toMatch(/^\[spark-admin\.network\.fixed\]/);
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
    harness.afterReply = () => {
      for (const { networkServiceId } of harness.workspace.networks.all())
        harness.workspace.networks.change(networkServiceId, { state: 'failed' });
      return Promise.resolve();
    };
    const answer = await harness.ask({ type, properties: TO_VPC });
    expect(answer.Reason).toMatch(/^\[spark-admin\.state\.broken\] network connection 'to-vpc' is failed: no reason given/);
  });

  test('one is removed; removing it again is done', async () => {
    await harness.ask({ type, properties: TO_VPC });
    expect(await harness.ask({ type, request: 'Delete', properties: TO_VPC })).toMatchObject({ Status: 'SUCCESS' });
    expect(await harness.ask({ type, request: 'Delete', properties: TO_VPC })).toMatchObject({ Status: 'SUCCESS' });
    expect(harness.workspace.networks.all()).toEqual([]);
  });
});

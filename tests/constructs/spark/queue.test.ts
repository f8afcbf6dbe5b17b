import { SparkWorkspace } from '../../../constructs/spark/workspace';
import { EXISTING_NETWORK } from '../../support/existing-network';
import { synth } from '../../support/synth';
import { ADMIN, BASE, built, type Options, parametersOf, rosOf } from './build';

const managed = (options: Options) => built({ admin: ADMIN, ...options });
const workspaceId = { 'Fn::GetAtt': ['Workspace', 'WorkspaceId'] };
const night = { night: { max: '100 CU' } } as const;

describe('a managed queue', () => {
  test('is a custom resource of the admin function whose limits are parameters', () => {
    const document = managed({ queues: { 'night-batch': { max: '100 CU', min: '20 CU' } } });
    expect(rosOf(document).parameters).toMatchObject({
      QueueNightBatchMax: '100',
      QueueNightBatchMin: '20',
      AdminServiceToken: ADMIN.serviceToken,
    });
    expect(rosOf(document).resources['QueueNightBatch']).toEqual({
      Type: 'Custom::SparkQueue',
      DependsOn: ['QueueDevQueue'],
      Properties: {
        ServiceToken: { Ref: 'AdminServiceToken' },
        Timeout: 900,
        Parameters: {
          WorkspaceId: workspaceId,
          Name: 'night-batch',
          MaxCu: { Ref: 'QueueNightBatchMax' },
          MinCu: { Ref: 'QueueNightBatchMin' },
          Environments: ['dev', 'production'],
        },
      },
    });
  });

  test('that was there before is edited, and keeps what it has when it is no longer declared: there may be no compute for more', () => {
    expect(parametersOf(managed({ queues: { dev_queue: { max: '10 CU' } } }), 'QueueDevQueue')).toEqual({
      WorkspaceId: workspaceId,
      Name: 'dev_queue',
      MaxCu: { Ref: 'QueueDevQueueMax' },
      Environments: ['dev'],
    });
  });

  test('shows a change as one line and leaves the template alone', () => {
    const [before, after] = [managed({ queues: night }), managed({ queues: { night: { max: '60 CU' } } })];
    expect(rosOf(after).parameters).toEqual({ ...rosOf(before).parameters, QueueNightMax: '60' });
  });

  test('goes with its declaration: it holds no data', () => {
    expect(rosOf(managed({ queues: night })).resources['QueueNight']).not.toHaveProperty('DeletionPolicy');
  });
});

describe('a managed network connection', () => {
  test('takes the vSwitches of the zones that the service connects', () => {
    const network = {
      ...EXISTING_NETWORK,
      zones: ['cn-hangzhou-b', 'cn-hangzhou-j'],
      vswitches: { 'cn-hangzhou-b': 'vsw-b', 'cn-hangzhou-j': 'vsw-j' },
    };
    const document = managed({ network });
    expect(parametersOf(document, 'NetworkConnection')).toEqual({
      WorkspaceId: workspaceId,
      Name: 'vpc',
      VpcId: { Ref: 'VpcId' },
      VSwitchIds: [{ Ref: 'VSwitchCnHangzhouJ' }],
      SecurityGroupId: { Ref: 'SecurityGroupId' },
    });
    expect(rosOf(document).parameters).toMatchObject({
      VpcId: EXISTING_NETWORK.vpcId,
      VSwitchCnHangzhouJ: 'vsw-j',
      SecurityGroupId: EXISTING_NETWORK.securityGroupId,
    });
  });

  test('takes them all where the service’s list does not name the region', () => {
    const document = synth(
      (stack) =>
        void new SparkWorkspace(stack, 'Spark', {
          ...BASE,
          admin: ADMIN,
          network: { ...EXISTING_NETWORK, zones: ['na-south-1a'], vswitches: { 'na-south-1a': 'vsw-m' } },
        }),
      { region: 'na-south-1' },
    );
    expect(rosOf(document).parameters).toMatchObject({ VSwitchNaSouth1a: 'vsw-m' });
  });
});

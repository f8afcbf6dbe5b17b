import { againRequests } from '../../../deploy/live/again-requests';
import type { Difference } from '../../../deploy/live/compare';
import type { AgainRequest, LiveService } from '../../../deploy/live/live-service';
import { putRight } from '../../../deploy/live/put-right';
import { stackLive } from '../../../deploy/live/stack-live';
import { waiting } from '../../../deploy/stacks/result';
import { requireEstate } from '../../../model/require-estate';
import { type PlacedWhole, liveWholes } from '../../../model/live/wholes';
import type { HeldResource, StackState } from '../../../plan';
import { allStacks } from '../../../stacks/stack-list';
import { ENVIRONMENT, LAKE, business, smallEstate } from '../small-estate';

const TOKEN = 'acs:fc:cn-hangzhou:1234567890:functions/tiny-dev-spark-admin';
const custom = (type: string, parameters: object) => ({
  Type: type,
  Properties: { ServiceToken: { Ref: 'Token' }, Parameters: parameters },
});

const stackOf = (address: string, workspace: string, max: string, resources: Readonly<Record<string, object>>): HeldResource => ({
  address: `alicloud_ros_stack.${address}`,
  type: 'alicloud_ros_stack',
  name: address,
  tainted: false,
  dependencies: [],
  sensitive: {},
  attributes: {
    template_body: JSON.stringify({
      Parameters: { Token: { Type: 'String' }, WorkspaceName: { Type: 'String' }, Max: { Type: 'Number' } },
      Resources: resources,
    }),
    parameters: Object.entries({ Token: TOKEN, WorkspaceName: workspace, Max: max }).map(([key, value]) => ({
      parameter_key: key,
      parameter_value: value,
    })),
  },
});

const WORKSPACE = {
  Workspace: { Type: 'ALIYUN::EMR::SparkWorkspace', Properties: { WorkspaceName: { Ref: 'WorkspaceName' } } },
  Room: custom('Custom::SparkRoom', { WorkspaceName: { Ref: 'WorkspaceName' }, Queues: { night: { MaxCu: { Ref: 'Max' } } } }),
  FirstRoom: custom('Custom::SparkRoom', { WorkspaceName: { Ref: 'WorkspaceName' }, Queues: {} }),
};
const nightOf = (of: string) => ({
  QueueNight: custom('Custom::SparkQueue', { WorkspaceId: { 'Fn::GetAtt': [of, 'WorkspaceId'] }, Name: 'night', MaxCu: { Ref: 'Max' } }),
});
/** A stack of ROS with a workspace and its queues in it, as a state holds it. */
const rosStack = (workspace: string, max: string): HeldResource =>
  stackOf(workspace, workspace, max, { ...WORKSPACE, ...nightOf('Workspace') });
/** The same in two stacks: the queues are apart. */
const apart = (workspace: string, max: string): HeldResource[] => [
  stackOf(workspace, workspace, max, WORKSPACE),
  stackOf(`${workspace}-parts`, workspace, max, {
    Found: custom('Custom::SparkFound', { WorkspaceName: { Ref: 'WorkspaceName' } }),
    ...nightOf('Found'),
  }),
];

const estate = smallEstate();
estate.write('environments/dev.yaml', ENVIRONMENT);
const queue = '{ quota: 60 CU, queues: { night: { max: 20 CU } } }';
estate.write('businesses/risk.yaml', business(LAKE, `spark: { workspaces: { one: ${queue}, two: ${queue} } }\n`));
const read = requireEstate(estate.dir);
afterAll(() => estate.remove());

const wholes = (): readonly PlacedWhole[] => {
  const environment = read.estate.environments['dev'];
  return environment ? liveWholes(read.estate, environment) : [];
};
const STATE: StackState = {
  stack: 'risk-dev',
  resources: [rosStack('tiny-dev-risk-one', '20'), rosStack('tiny-dev-risk-two', '30')],
  outputs: {},
};
const night = (index: number): Difference => {
  const whole = wholes()[index];
  if (whole === undefined) throw new Error(`no workspace ${index}`);
  return {
    whole,
    type: 'Custom::SparkQueue',
    name: 'night',
    what: "queue 'night'",
    how: 'differs',
    option: 'max',
    declared: '20 CU',
    found: '5 CU',
  };
};

describe('how the admin function is asked to put something right', () => {
  it('by what the template of the same workspace says, room first and once', () => {
    const whole = { region: 'cn-hangzhou', name: 'tiny-dev-risk-two' };
    const made = { whole, function: 'tiny-dev-spark-admin', account: '1234567890' };
    expect(againRequests([night(1)], STATE)).toEqual([
      { ...made, type: 'Custom::SparkRoom', parameters: { WorkspaceName: 'tiny-dev-risk-two', Queues: { night: { MaxCu: 30 } } } },
      { ...made, type: 'Custom::SparkQueue', parameters: { Name: 'night', MaxCu: 30 } },
    ]);
  });

  it('alike where the parts of the workspace are apart from it', () => {
    const state = { ...STATE, resources: [rosStack('tiny-dev-risk-one', '20'), ...apart('tiny-dev-risk-two', '30')] };
    expect(againRequests([night(1)], state)).toEqual(againRequests([night(1)], STATE));
  });

  it('not at all where no function makes it, or where nothing is deployed', () => {
    expect(againRequests([{ ...night(0), type: 'ALIYUN::EMR::LivyCompute', name: 'livy' }], STATE)).toEqual([]);
    expect(againRequests([night(0)], undefined)).toEqual([]);
  });
});

describe('putting right', () => {
  const stack = { name: 'risk-dev', needs: [], dir: '/nowhere' };
  const asked: AgainRequest[] = [];
  const said: string[] = [];
  const serviceThat = (again: LiveService['again']): LiveService => ({ atOnce: 1, look: () => Promise.resolve([]), again });
  const conditionsWith = (service: LiveService, stopped = false) => ({
    interrupt: { stopped },
    progress: { show: () => undefined, say: (line: string) => void said.push(line) },
    live: { service },
  });
  const run = (conditions: ReturnType<typeof conditionsWith>, status: 'applied' | 'failed' = 'applied') =>
    putRight([{ ...waiting('risk-dev'), status }], [{ stack: 'risk-dev', differences: [night(0)] }], [stack], conditions, () =>
      Promise.resolve(STATE),
    );
  beforeEach(() => {
    asked.length = 0;
    said.length = 0;
  });

  it('asks and says what was put right', async () => {
    const [result] = await run(conditionsWith(serviceThat((request) => Promise.resolve(void asked.push(request)))));
    expect(result?.status).toBe('applied');
    expect(asked.map(({ type }) => type)).toEqual(['Custom::SparkRoom', 'Custom::SparkQueue']);
    expect(said).toEqual(["risk-dev: put right: queue 'night'"]);
  });

  it('that is refused fails the stack, in words and with the command to do it by hand', async () => {
    const [result] = await run(conditionsWith(serviceThat(() => Promise.reject(new Error('no fc:InvokeFunction')))));
    expect(result).toMatchObject({
      status: 'failed',
      failures: [
        {
          code: 'deploy.live.refused',
          message: 'risk-dev: Custom::SparkRoom of tiny-dev-risk-one could not be put right: no fc:InvokeFunction',
          exit: 3,
        },
      ],
    });
    expect(result?.failures[0]?.fix).toContain('aliyun fc POST /2023-03-30/functions/tiny-dev-spark-admin/invocations');
  });

  it('is not tried after a failure or an interrupt', async () => {
    const service = serviceThat((request) => Promise.resolve(void asked.push(request)));
    await run(conditionsWith(service), 'failed');
    await run(conditionsWith(service, true));
    expect(asked).toEqual([]);
  });
});

describe('where nobody can look', () => {
  const said: string[] = [];
  const look = (service: LiveService | undefined, resources: StackState['resources'] = STATE.resources) => {
    said.length = 0;
    const result = { ...waiting('risk-dev'), status: 'unchanged' as const, read: { name: 'risk-dev', state: { ...STATE, resources } } };
    const live = stackLive(read, allStacks(read.estate), service, (line) => void said.push(line));
    return live.look([{ name: 'risk-dev', result }], []);
  };
  const refusing: LiveService = {
    atOnce: 1,
    look: () => Promise.reject(new Error('getaddrinfo ENOTFOUND')),
    again: () => Promise.resolve(),
  };

  it('deploy says so in one line, and goes on', async () => {
    expect(await look(undefined)).toEqual([]);
    expect(said).toEqual([
      'not compared with what the service shows of queues, gateways, sessions and members: there are no access keys to ask with',
    ]);
    expect(await look(refusing)).toEqual([]);
    expect(said).toEqual(['not compared with what the service shows of queues, gateways, sessions and members: getaddrinfo ENOTFOUND']);
  });

  it('nothing is said where nothing is deployed yet', async () => {
    expect(await look(undefined, [])).toEqual([]);
    expect(said).toEqual([]);
  });
});

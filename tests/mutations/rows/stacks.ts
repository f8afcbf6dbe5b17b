import type { Mutation } from '../mutation';

const ACCESS = ['tests/stacks/access.test.ts'];
const WIRING = ['tests/stacks/wiring.test.ts'];

/** From what a business or an environment says to what is in its stack. */
export const STACK_MUTATIONS: readonly Mutation[] = [
  { name: 'reading a lake allows writing', find: 'lake.grantRead(to', replace: 'lake.grantReadWrite(to', tests: ACCESS },
  { name: 'writing to a lake allows only reading', find: 'lake.grantReadWrite(to', replace: 'lake.grantRead(to', tests: ACCESS },
  { name: 'reading a bucket allows writing', find: 'bucket.grantRead(to', replace: 'bucket.grantReadWrite(to', tests: ACCESS },
  {
    name: 'a grant on a layer is one on the whole lake',
    find: 'lake.grantRead(to, reference.name)',
    replace: 'lake.grantRead(to)',
    tests: ACCESS,
  },
  { name: 'a workload may submit to no queue', find: 'workspaces?.[workspace]?.grantSubmit(role, queue);', replace: '', tests: ACCESS },
  {
    name: 'a workload cannot read its Kafka password',
    find: 'kafka?.users[name]?.grantReadPassword(role);',
    replace: '',
    tests: ACCESS,
  },
  {
    name: 'a producer may not produce',
    find: 'produce.forEach((topic) => acls.grantProduce(user, topics.topic(topic)));',
    replace: '',
    tests: ACCESS,
  },
  {
    name: 'the admin function may read every secret',
    find: 'secret: reach.flatMap((workspace) => workspace.secrets)',
    replace: "secret: ['*']",
    tests: ['tests/stacks/shared-spark-admin.test.ts'],
  },
  { name: 'no environment is production', find: 'production: environment.production', replace: 'production: false', tests: WIRING },
  { name: 'states in OSS are not encrypted', find: ', encrypt: true', replace: '', tests: ['tests/stacks/state.test.ts'] },
  {
    name: 'the ranges of vSwitches are lost between stacks',
    find: 'existing ? {} : subnets(cidr, zones)',
    replace: '{}',
    tests: WIRING,
  },
  {
    name: 'a long name of the lock table is not shortened',
    find: "shortened(NAMES.otsInstance, placed(place, 'tf'))",
    replace: "placed(place, 'tf')",
    tests: ['tests/stacks/state.test.ts'],
  },
  {
    name: "an environment's logs are kept for the default time",
    find: "[logStore(place, 'services', project)]: settings",
    replace: "[logStore(place, 'services', project)]: { ...settings, retention: '30 days' }",
    file: 'foundation-stack.ts',
    tests: WIRING,
  },
  {
    name: 'the log of the admin function is kept for the default time',
    find: 'log: { project, store, retention },',
    replace: "log: { project, store, retention: '30 days' },",
    tests: WIRING,
  },
  {
    name: 'a topic keeps its messages for the default time',
    find: 'props.retention ?? DEFAULTS.retention',
    replace: 'DEFAULTS.retention',
    tests: WIRING,
  },
  {
    name: 'timers do not wait for their workspace',
    find: 'schedule.node.addDependency(this.#parts);',
    replace: '',
    tests: WIRING,
  },
  {
    name: 'numbers of a number map go unresolved into the JSON',
    find: ' || value === NUMBER_MAP_MEMBER',
    replace: '',
    tests: ['tests/stacks/data-stack.test.ts'],
  },
  { name: 'schedules are not paused', find: 'schedules: environment.schedules', replace: "schedules: 'active'", tests: WIRING },
  {
    name: 'a workspace is not connected to the network',
    find: 'connectNetwork ? { network: foundation.network } : {}',
    replace: '{}',
    tests: WIRING,
  },
  { name: 'what is in a ROS template has no tags', find: 'key: foundation.key,\n tags,', replace: 'key: foundation.key,', tests: WIRING },
];

import { readFileSync } from 'node:fs';
import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { LAKE, type SmallEstate, business, smallEstate } from '../deploy/small-estate';

/** Whole deploys on a busy machine. */
jest.setTimeout(300_000);

const environment = (shared: string): string => `region: cn-hangzhou
network: { cidr: 10.10.0.0/16, zones: [cn-hangzhou-i, cn-hangzhou-j] }
state: { folder: .state }
onRemoval: destroy
allowDataLoss: true
businesses: [risk, lending]
${shared}`;
const KAFKA = 'shared:\n  kafka: { onRemoval: destroy }\n';
const SPARK = 'spark: { quota: 20 CU, queues: { etl: { max: 10 CU } }, onRemoval: destroy }\n';
const TOPICS = 'kafka: { topics: { payments: { partitions: 12, retention: 3 days } }, onRemoval: destroy }\n';

/** One line of the simulated cloud's journal. */
interface Entry {
  readonly put?: readonly { readonly kind: string; readonly id: string }[];
  readonly remove?: readonly (readonly [kind: string, id: string])[];
}

describeWithTerraform('removals go backwards: readers first, across stacks', () => {
  let estate: SmallEstate;
  beforeEach(() => {
    estate = smallEstate();
    estate.write('environments/dev.yaml', environment(KAFKA));
    estate.write('businesses/risk.yaml', business(LAKE, SPARK + TOPICS));
  });
  afterEach(() => estate.remove());

  const deploy = (): { readonly status: number | null; readonly output: string } => {
    const { status, stdout, stderr } = lakewright(['deploy', '--simulate', '--estate', estate.dir]);
    return { status, output: stdout + stderr };
  };
  const journal = (): readonly Entry[] =>
    readFileSync(estate.cloudFile, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Entry);
  /** When the last object of a kind with this in its id went; -1 for never. */
  const gone = (kind: string, id = ''): number =>
    journal().findLastIndex(({ remove = [] }) => remove.some(([one, name]) => one === kind && name.includes(id)));
  const made = (kind: string): number => journal().findLastIndex(({ put = [] }) => put.some((one) => one.kind === kind));
  const inOrder = (...moments: readonly number[]): void => {
    expect(moments).not.toContain(-1);
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
  };

  it('the last spark: takes the ROS stack first, then the function and the role that its removal needs', () => {
    expect(deploy().status).toBe(0);
    estate.write('businesses/risk.yaml', business(LAKE, TOPICS));
    const { status, output } = deploy();
    expect(output).toMatch(/risk-dev: let go first: \d+ destroyed/);
    expect(output).toContain('[plan.removal.order]');
    expect(output).toContain('planned again: nothing to do in all 4 stacks');
    expect(status).toBe(0);
    inOrder(gone('alicloud_ros_stack'), gone('alicloud_fcv3_function'), gone('alicloud_ram_role', 'spark-admin'));
  });

  it('one of two sparks: its ROS stack goes before the function loses what its removal needs', () => {
    estate.write('businesses/lending.yaml', business(LAKE, SPARK));
    expect(deploy().status).toBe(0);
    estate.write('businesses/risk.yaml', business(LAKE, TOPICS));
    const { status, output } = deploy();
    expect(output).toMatch(/risk-dev: let go first: \d+ destroyed/);
    expect(status).toBe(0);
    expect(gone('alicloud_ros_stack')).toBeGreaterThan(0);
    expect(gone('alicloud_fcv3_function')).toBe(-1);
  });

  it('shared.kafka goes after the topics, which their business loses in the same deploy', () => {
    expect(deploy().status).toBe(0);
    estate.write('environments/dev.yaml', environment(''));
    estate.write('businesses/risk.yaml', business(LAKE, SPARK));
    const { status, output } = deploy();
    expect(output).toContain('planned again: nothing to do in all 4 stacks');
    expect(status).toBe(0);
    inOrder(gone('alicloud_alikafka_topic'), gone('alicloud_alikafka_instance'));
  });

  it('a deploy that both makes what readers need and removes what they still hold does both, in three steps', () => {
    estate.write('environments/dev.yaml', environment(''));
    estate.write('businesses/risk.yaml', business(LAKE, SPARK));
    expect(deploy().status).toBe(0);
    estate.write('environments/dev.yaml', environment(KAFKA));
    estate.write('businesses/risk.yaml', business(LAKE, TOPICS));
    const { status, output } = deploy();
    expect(output).toContain('planned again: nothing to do in all 4 stacks');
    expect(status).toBe(0);
    inOrder(gone('alicloud_ros_stack'), gone('alicloud_fcv3_function'));
    inOrder(made('alicloud_alikafka_instance'), made('alicloud_alikafka_topic'));
  });

  it('where a reader cannot let go, what it needs is kept', async () => {
    expect(deploy().status).toBe(0);
    estate.write('businesses/risk.yaml', business(LAKE, TOPICS));
    const cloud = await estate.cloud();
    await cloud.control.fault({ does: 'fail', on: 'delete', type: 'alicloud_ros_stack' });
    const { status, output } = deploy();
    cloud.close();
    expect(output).toMatch(/^stopped: +risk-dev[^]*^not deployed: +shared-dev, lending-dev/m);
    expect(status).toBe(3);
    expect([gone('alicloud_ros_stack'), gone('alicloud_fcv3_function')]).toEqual([-1, -1]);
    expect(deploy().output).toContain('planned again: nothing to do in all 4 stacks');
    inOrder(gone('alicloud_ros_stack'), gone('alicloud_fcv3_function'));
  });
});

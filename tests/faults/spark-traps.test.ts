import type { SharedCloud } from '../../deploy/simulated-cloud';
import type { CloudObject } from '../../simulator';
import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { LAKE, type SmallEstate, business, smallEstate } from '../deploy/small-estate';

/** Whole deploys on a busy machine. */
jest.setTimeout(300_000);

const WORKSPACE = 'ALIYUN::EMR::SparkWorkspace';
const STACK = 'alicloud_ros_stack';
const REASON = 'the service says no';

interface Written {
  readonly parts: 'within' | 'leaving' | 'apart';
  readonly quota?: number;
  readonly tokens?: string;
}

/** The business with its workspace; the lines are counted by tests: parts in 5, tokens in 8. */
const risk = ({ parts, quota = 20, tokens = '{ bi: { renew: false } }' }: Written): string =>
  business(
    LAKE,
    `spark:\n  parts: ${parts}\n  quota: ${quota} CU\n  queues: { adhoc: { max: 8 CU } }\n  kyuubi: { queue: adhoc, tokens: ${tokens} }\n`,
  );

let estate: SmallEstate;
/** Joined as long as a test runs: trouble that was armed goes with the last who is there. */
let cloud: SharedCloud;
const start = async (): Promise<void> => {
  estate = smallEstate();
  cloud = await estate.cloud();
};
const stop = (): void => {
  cloud.close();
  estate.remove();
};
const deploy = (): { readonly status: number | null; readonly output: string } => {
  const { status, stdout, stderr } = lakewright(['deploy', '--simulate', '--estate', estate.dir]);
  return { status, output: stdout + stderr };
};
const objects = (kind: string): Promise<CloudObject[]> => cloud.control.objects(kind);
const idsOf = async (kind: string): Promise<string[]> => (await objects(kind)).map(({ id }) => id);
const quota = async (): Promise<unknown> => (await objects(WORKSPACE))[0]?.attributes['ResourceSpec'];
/** ROS fails at a resource of a template. */
const failing = (on: 'create' | 'update', inner: string): Promise<void> =>
  cloud.control.fault({ does: 'roll-back', on, type: STACK, inner, message: REASON });
/** What a person does in the consoles. */
async function deleted(kind: string, is: (object: CloudObject) => boolean): Promise<void> {
  for (const { id } of (await objects(kind)).filter(is)) await cloud.control.remove(kind, id);
}
const isNamed =
  (name: string) =>
  ({ attributes }: CloudObject): boolean =>
    attributes['stack_name'] === name;
const done = 'planned again: nothing to do in all 4 stacks';

/** Each case goes on where the one before ended. */
describeWithTerraform('a workspace whose parts are apart', () => {
  let workspace: string[];
  beforeAll(async () => {
    await start();
    estate.write('businesses/risk.yaml', risk({ parts: 'apart' }));
  });
  afterAll(stop);

  it('is there when its parts fail at first, and the same command makes them', async () => {
    await failing('create', 'KyuubiTokenBi');
    const failed = deploy();
    expect(failed.status).toBe(3);
    expect(failed.output).toMatch(
      /risk\.yaml:8:\d+ \[deploy\.ros\.create\] risk-dev: KyuubiTokenBi of the ROS stack 'tiny-dev-risk-spark-parts' failed: the service says no/,
    );
    workspace = await idsOf(WORKSPACE);
    expect(workspace).toHaveLength(1);
    expect(await idsOf('Custom::SparkKyuubi')).toEqual([]);

    const again = deploy();
    expect(again.output).toContain('[plan.taint.empty]');
    expect(again.output).toContain(done);
    expect(again.status).toBe(0);
    expect(await idsOf('Custom::SparkKyuubi')).toHaveLength(1);
    expect(await idsOf(WORKSPACE)).toEqual(workspace);
  });

  it('keeps its new quota when a token fails', async () => {
    estate.write('businesses/risk.yaml', risk({ parts: 'apart', quota: 40, tokens: '{ bi: { renew: false }, ci: { renew: false } }' }));
    await failing('update', 'KyuubiTokenCi');
    const failed = deploy();
    expect(failed.status).toBe(3);
    expect(failed.output).toMatch(
      /risk\.yaml:8:\d+ \[deploy\.ros\.update\] risk-dev: KyuubiTokenCi of the ROS stack 'tiny-dev-risk-spark-parts' failed/,
    );
    expect(failed.output).toContain("ROS has taken the change of 'tiny-dev-risk-spark-parts' back");
    expect(await quota()).toEqual({ Cu: 40 });

    const again = deploy();
    expect(again.output).toContain(done);
    expect(await idsOf('Custom::SparkKyuubiToken')).toHaveLength(2);
    expect(await idsOf(WORKSPACE)).toEqual(workspace);
  });

  it('leaves its parts alone when its quota fails', async () => {
    estate.write('businesses/risk.yaml', risk({ parts: 'apart', quota: 60 }));
    await failing('update', 'Workspace');
    const failed = deploy();
    expect(failed.status).toBe(3);
    expect(failed.output).toContain("ROS has taken the change of 'tiny-dev-risk-spark' back");
    expect(await quota()).toEqual({ Cu: 40 });
    expect(await idsOf('Custom::SparkKyuubiToken')).toHaveLength(2);

    expect(deploy().output).toContain(done);
    expect(await quota()).toEqual({ Cu: 60 });
    expect(await idsOf(WORKSPACE)).toEqual(workspace);
  });
});

describeWithTerraform('a first creation of a workspace that fails', () => {
  beforeEach(start);
  afterEach(stop);

  it('leaves an empty ROS stack where its parts are apart: deleted in the console, it is made anew', async () => {
    estate.write('businesses/risk.yaml', risk({ parts: 'apart' }));
    await failing('create', 'Workspace');
    expect(deploy().status).toBe(3);
    expect(await idsOf(WORKSPACE)).toEqual([]);
    const refused = deploy();
    expect(refused.status).toBe(2);
    expect(refused.output).toContain('[plan.taint.unclear]');
    expect(refused.output).toContain('delete it in the service, then deploy again');

    await deleted(STACK, isNamed('tiny-dev-risk-spark'));
    expect(deploy().output).toContain(done);
    expect(await idsOf(WORKSPACE)).toHaveLength(1);
  });

  it('leaves a workspace that nobody manages, too, where they are within: both are deleted in the consoles', async () => {
    estate.write('businesses/risk.yaml', risk({ parts: 'within' }));
    await failing('create', 'KyuubiTokenBi');
    expect(deploy().status).toBe(3);
    const [orphan] = await idsOf(WORKSPACE);
    expect(orphan).toBeDefined();
    expect(deploy().status).toBe(2);

    await deleted(STACK, isNamed('tiny-dev-risk-spark'));
    const taken = deploy();
    expect(taken.status).toBe(3);
    expect(taken.output).toContain("there is a workspace 'tiny-dev-risk' already");
    await deleted(STACK, isNamed('tiny-dev-risk-spark'));
    await deleted(WORKSPACE, () => true);
    await deleted('Custom::SparkQueue', () => true);
    expect(deploy().output).toContain(done);
    expect(await idsOf(WORKSPACE)).not.toEqual([orphan]);
  });
});

describeWithTerraform('parts that are deployed within their workspace', () => {
  beforeAll(async () => {
    await start();
    estate.write('businesses/risk.yaml', risk({ parts: 'within' }));
    expect(deploy().status).toBe(0);
  });
  afterAll(stop);

  it('do not move at once: the plan is refused with the way, and nothing is changed', async () => {
    const before = await estate.objects();
    estate.write('businesses/risk.yaml', risk({ parts: 'apart' }));
    const { status, output } = deploy();
    expect(status).toBe(1);
    expect(output).toMatch(/risk\.yaml:7:\d+ \[plan\.template\.moved-unkept\] .*QueueAdhoc.* would be removed by ROS/);
    expect(output).toContain('write parts: leaving, deploy that');
    expect(await estate.objects()).toEqual(before);
  });

  it('move in two deployments; a failure of the second one takes nothing with it, and the same command goes on', async () => {
    const kinds = ['Custom::SparkQueue', 'Custom::SparkKyuubi', 'Custom::SparkKyuubiToken', WORKSPACE];
    const there = (): Promise<string[][]> => Promise.all(kinds.map(async (kind) => (await idsOf(kind)).sort()));
    const before = await there();
    estate.write('businesses/risk.yaml', risk({ parts: 'leaving' }));
    expect(deploy().output).toContain(done);
    estate.write('businesses/risk.yaml', risk({ parts: 'apart' }));
    await failing('create', 'KyuubiTokenBi');
    const failed = deploy();
    expect(failed.status).toBe(3);
    expect(failed.output).toContain('[plan.template.moved]');
    expect(await there()).toEqual(before);

    expect(deploy().output).toContain(done);
    expect(await there()).toEqual(before);
  });
});

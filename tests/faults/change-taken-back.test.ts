import { lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { LAKE, type SmallEstate, business, smallEstate } from '../deploy/small-estate';

/** Whole deploys on a busy machine. */
jest.setTimeout(300_000);

const REASON = 'UnSupportedOperator: workspace rest cpu is not enough';
const spark = (max: number): string => `spark:\n  quota: 20 CU\n  queues:\n    etl: { max: 4 CU }\n    adhoc: { max: ${max} CU }\n`;

describeWithTerraform('a change that ROS takes back', () => {
  let estate: SmallEstate;
  beforeAll(() => {
    estate = smallEstate();
    estate.write('businesses/risk.yaml', business(LAKE, spark(4)));
  });
  afterAll(() => estate.remove());

  const deploy = (): { readonly status: number | null; readonly output: string } => {
    const { status, stdout, stderr } = lakewright(['deploy', '--simulate', '--estate', estate.dir]);
    return { status, output: stdout + stderr };
  };

  it('is told in the words of the service with its line, ends Terraform, and goes through once it can', async () => {
    expect(deploy().status).toBe(0);
    estate.write('businesses/risk.yaml', business(LAKE, spark(8)));
    const cloud = await estate.cloud();
    await cloud.control.fault({ does: 'roll-back', type: 'alicloud_ros_stack', inner: 'QueueAdhoc', message: REASON });
    const { status, output } = deploy();
    cloud.close();
    expect(output).toMatch(
      /risk\.yaml:8:\d+ \[deploy\.ros\.update\] risk-dev: QueueAdhoc of the ROS stack 'tiny-dev-risk-spark' failed: UnSupportedOperator: workspace rest cpu is not enough/,
    );
    expect(output).toContain('ROS has taken the change of');
    expect(output).not.toContain('timeout while waiting');
    expect(status).toBe(3);
    const events = lakewright(['describe', 'risk-dev', '--events', '--simulate', '--estate', estate.dir]).stdout;
    expect(events).toMatch(
      /^risk-dev: ROS stack tiny-dev-risk-spark: ROLLBACK_COMPLETE\n  \S*risk\.yaml:8:\d+ QueueAdhoc UPDATE_FAILED: UnSupportedOperator: /,
    );
    const again = deploy();
    expect(again.output).toContain('planned again: nothing to do in all 4 stacks');
    expect(again.status).toBe(0);
  });
});

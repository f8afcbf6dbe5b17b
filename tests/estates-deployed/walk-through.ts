import { sparkTokenSecret } from '../../constructs/spark/known/names';
import { type Sizes, Walk, type Walked } from './walk';

const MOVED = 10;

/** The same sizes with some queues other ones; the quota goes with their sum. */
function resized({ quota, queues }: Sizes, by: Readonly<Record<string, number>>): Sizes {
  const sum = Object.values(by).reduce((all, one) => all + one, 0);
  return {
    quota: quota + sum,
    queues: { ...queues, ...Object.fromEntries(Object.entries(by).map(([name, more]) => [name, (queues[name] ?? 0) + more])) },
  };
}

/** One deployment of a workspace, walked through: each step goes on where the one before ended, and the plan after it is empty. */
export function walkThrough(walked: Walked): void {
  const [one, other] = walked.queues;
  const tokens = { kyuubi: { queue: other, tokens: { bi: { renew: false } } } };
  const lee = { members: { lee: { id: '291234567890123456', roles: ['DataScience'] } } };
  let walk: Walk;
  let now: Sizes;
  beforeAll(() => {
    walk = new Walk(walked);
    now = walk.full;
  });
  afterAll(() => walk.stop());

  test('is deployed full', async () => {
    walk.describe(now);
    await walk.deployed();
  });

  test('moves compute from one queue to another while the workspace is full, and gets a member', async () => {
    now = resized(now, { [one]: -MOVED, [other]: MOVED });
    walk.describe(now, lee);
    await walk.deployed();
  });

  test('moves it back and beyond, and the member goes', async () => {
    now = resized(now, { [one]: 2 * MOVED, [other]: -2 * MOVED });
    walk.describe(now);
    await walk.deployed();
  });

  test('shrinks together with its queues', async () => {
    now = resized(now, { [one]: -MOVED, [other]: -MOVED });
    walk.describe(now);
    await walk.deployed();
  });

  test('keeps its new quota, and all queues, when a token fails, which is told in the words of the function with its line', async () => {
    const [workspace] = await walk.cloud((control) => control.objects('ALIYUN::EMR::SparkWorkspace'));
    const secret = sparkTokenSecret(String(workspace?.attributes['WorkspaceName']), 'kyuubi', 'bi');
    // Somebody wrote a secret of this name that is no token.
    const attributes = { secret_name: secret, secret_data: 'too short', version_id: 'v1' };
    await walk.cloud((control) => control.put({ kind: 'alicloud_kms_secret', id: secret, region: workspace?.region ?? '', attributes }));
    const before = await walk.sizes();
    now = { ...now, quota: now.quota + MOVED };
    walk.describe(now, tokens);
    const { status, output } = walk.run('deploy');
    expect(status).toBe(3);
    expect(output).toMatch(
      /\.yaml:\d+:\d+ \[deploy\.ros\.update\] .*KyuubiTokenBi of the ROS stack .* failed: \[spark-admin\.secret\.form\] the value of KMS secret/,
    );
    expect(output).toContain('ROS has taken the change of');
    expect(await walk.sizes()).toEqual({ ...before, quota: now.quota });

    await walk.cloud((control) => control.remove('alicloud_kms_secret', secret));
    await walk.deployed();
  });

  test('goes in the right order, with nothing left', () => walk.destroyed());
}

import { LocalCluster } from './local-cluster';

const SPACE = 'acme-local-lending-spark';
/** Everything that a smoke test makes. */
const MADE = ['get', 'jobs,pods', '-A', '-l', 'lakewright.io/smoke', '-o', 'name'];

describe('local smoke at a cluster where everything is up', () => {
  let there: LocalCluster;

  beforeAll(async () => {
    there = await LocalCluster.start();
    expect(await there.local('up')).toMatchObject({ status: 0 });
  });
  afterAll(() => there.stop());

  it('runs every step: its pods are taken by quotas and accounts, each queue refuses by its own quota', async () => {
    const { status, text } = await there.local('smoke');
    expect({ status, text }).toMatchObject({ status: 0 });
    expect(text.match(/^passed .*$/gm)).toEqual(
      expect.arrayContaining([
        'passed   risk: spark main: writes to the lake, makes a table in the metastore and queries it by way of Celeborn',
        "passed   lending: starrocks main: reads Spark's table, makes a table of its own and queries it",
        'passed   lending: mysql: makes a table of its own and queries it',
        'passed   lending: flink: takes a job',
        'passed   lending: kafka: produces and consumes as its workloads',
        `passed   lending: spark: queue adhoc of ${SPACE} refuses what exceeds it`,
      ]),
    );
    expect(text).toMatch(/queue adhoc of acme-local-lending-spark .*\n +refused by quota queue-adhoc$/m);
    expect(text).toMatch(/^skipped {2}lending: redis\n +the business has none$/m);
    expect(text).toMatch(/^\d+ passed, 0 failed, \d+ skipped$/m);
  });

  it('leaves nothing', async () => expect(await there.kubectl(...MADE)).toMatchObject({ status: 0, text: '' }));

  it('is interrupted, takes away what it has made, and says so', async () => {
    let sent = false;
    const { status, text } = await there.local('smoke', (_, child) => {
      if (!sent) child.kill('SIGINT');
      sent = true;
    });
    expect({ status, text }).toMatchObject({ status: 3 });
    expect(text).toMatch(/^stopping: [^]*\[local\.smoke\.interrupted\]/m);
    expect(await there.kubectl(...MADE)).toMatchObject({ status: 0, text: '' });
  });

  it('says which queue has no room for a job, and which quota was refused by another', async () => {
    const taken = { cpu: '700m', memory: '1500Mi' };
    const pod = {
      containers: [{ name: 'job', image: 'spark', resources: { requests: taken, limits: taken } }],
      priorityClassName: `${SPACE}-batch`,
    };
    await there.cluster.api('POST', `/api/v1/namespaces/${SPACE}/pods`, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'long' },
      spec: pod,
    });
    const { status, text } = await there.local('smoke');
    expect({ status, text }).toMatchObject({ status: 3 });
    expect(text).toMatch(/^failed {3}lending: spark main: .*\n[^]*?exceeded quota: queue-batch/m);
    expect(text).toContain(`look: kubectl --context test -n ${SPACE} get resourcequotas`);
    expect(text).toContain('[local.smoke.failed]');
    expect(await there.kubectl(...MADE)).toMatchObject({ status: 0, text: '' });
  });

  it('says of a cluster where nothing is up that it is not', async () => {
    expect(await there.local('down')).toMatchObject({ status: 0 });
    const { status, text } = await there.local('smoke');
    expect({ status, text }).toMatchObject({ status: 3 });
    expect(text).toContain('[local.smoke.missing]');
  });
});

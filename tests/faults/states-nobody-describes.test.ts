import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ENVIRONMENT, LAKE, type SmallEstate, business, smallEstate } from '../deploy/small-estate';
import { type Ended, PROJECT, lakewright } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';

/** Both keys for all that is not a business's own. */
const both = (businesses: string): string =>
  `${ENVIRONMENT.replace('risk, lending', businesses)}onRemoval: destroy\nallowDataLoss: true\nshared:\n  kafka: { capacity: 60 MB/s, onRemoval: destroy }\n`;
const MAY_GO = '{ onRemoval: destroy, layers: { ods: {} } }';
const KEPT = '{ onRemoval: retain, layers: { ods: { expire: 90 days } } }';
const TOPIC = 'kafka: { onRemoval: retain, topics: { events: { partitions: 12 } } }\n';

describeWithTerraform('states that nobody describes', () => {
  let estate: SmallEstate;
  beforeEach(() => (estate = smallEstate()));
  afterEach(() => estate.remove());
  const run = (command: string, ...more: readonly string[]): Ended =>
    lakewright([command, '--simulate', '--yes', '--estate', estate.dir, ...more]);
  /** Kafka is shared, risk may go with both keys, lending's data is retained. */
  const deployWithKafka = (): void => {
    estate.write('environments/dev.yaml', both('risk, lending'));
    estate.write('businesses/risk.yaml', business(MAY_GO));
    estate.write('businesses/lending.yaml', business(KEPT, TOPIC));
    expect(run('deploy')).toMatchObject({ status: 0 });
  };
  const allow = (...resources: readonly string[]): void =>
    estate.write(
      'allowances.yaml',
      resources.map((resource) => `- { resource: ${resource}, why: retired, by: data@acme.example, until: 2099-12-31 }\n`).join(''),
    );

  it('are named when a business was removed, kept from losing their ground, and taken down by their own state', async () => {
    deployWithKafka();
    rmSync(join(estate.dir, 'businesses/lending.yaml'));
    estate.write('environments/dev.yaml', both('risk'));
    const deployed = run('deploy');
    expect(deployed.stdout).toMatch(
      /\[plan\.stack\.undescribed\] warning: lending-dev: nothing describes stack 'lending-dev' any more: \d+ resources stay and cost, 2 hold data: [^\n]*\n[^]*npx lakewright destroy --estate \S+ --simulate --stack lending-dev/,
    );
    expect(deployed.status).toBe(0);

    const before = await estate.objects();
    const refused = run('destroy', '--env', 'dev');
    expect(refused.stderr).toMatch(
      /\[plan\.host\.needed\] shared-dev: the Kafka instance [^\n]* would be destroyed, and [^\n]*lending-dev: [^\n]*Kafka_Topics_events_Topic \('lending-events'\)[^\n]*\n[^]*fix: first take down what nothing describes: npx lakewright destroy --estate \S+ --simulate --stack lending-dev/,
    );
    expect(refused.status).toBe(2);
    expect(await estate.objects()).toEqual(before);

    const kept = run('destroy', '--stack', 'lending-dev');
    expect(kept.stderr).toMatch(/\[plan\.data\.destroyed\] lending-dev: alicloud_oss_bucket\.\S+ \('tiny-dev-lending-lake'\) holds data/);
    expect(kept.status).toBe(2);
    expect(await estate.objects()).toEqual(before);

    const named = [...kept.stderr.matchAll(/name it in allowances\.yaml: (\S+)/g)].map(([, name = '']) => name);
    expect(named).toHaveLength(2);
    allow(...named);
    const taken = run('destroy', '--stack', 'lending-dev');
    expect(taken).toMatchObject({ status: 0 });
    const left = await estate.objects();
    expect(left.filter((object) => object.includes('lending'))).toEqual([]);
    expect(left.filter((object) => object.includes('tiny-dev-risk-lake'))).not.toEqual([]);

    expect(run('deploy').stdout).not.toContain('plan.stack.undescribed');
    expect(run('destroy', '--env', 'dev')).toMatchObject({ status: 0 });
    // A key only waits for its deletion.
    expect((await estate.objects()).filter((object) => !object.startsWith('alicloud_kms_key '))).toEqual([]);
  });

  it('are selected with an environment that was removed, readers first', async () => {
    deployWithKafka();
    rmSync(join(estate.dir, 'environments/dev.yaml'));
    estate.write(
      'environments/test.yaml',
      `${ENVIRONMENT.replace('risk, lending', 'risk').replace('10.10', '10.20')}allowDataLoss: true\n`,
    );
    const deployed = run('deploy');
    expect(deployed.status).toBe(0);
    for (const stack of ['foundation-dev', 'shared-dev', 'risk-dev', 'lending-dev'])
      expect(deployed.stdout).toContain(`nothing describes stack '${stack}' any more`);
    const named = [...run('destroy', '--env', 'dev').stderr.matchAll(/name it in allowances\.yaml: (\S+)/g)].map(([, name = '']) => name);
    allow(...named);
    const taken = run('destroy', '--env', 'dev');
    expect(taken).toMatchObject({ status: 0 });
    expect((await estate.objects()).filter((object) => object.includes('tiny-dev'))).toEqual([]);
    expect(run('deploy').stdout).not.toContain('plan.stack.undescribed');
  });

  it('are moved by the printed command where only the name of the stack changes, and else told as what they are', async () => {
    expect(run('deploy')).toMatchObject({ status: 0 });
    const states = join(estate.dir, '.lakewright/simulated/states');
    const before = await estate.objects();
    execFileSync('mv', [join(states, 'lending-dev.tfstate'), join(states, 'old-dev.tfstate')]);
    const refused = run('deploy');
    expect(refused.stderr).toContain("[plan.stack.renamed] old-dev: stack 'old-dev' is now called 'lending-dev'");
    expect(refused.status).toBe(1);
    const [, command = ''] = /move the state of 'old-dev' to 'lending-dev': (.*)/.exec(refused.stderr) ?? [];
    execFileSync('sh', ['-c', command], { cwd: PROJECT });
    expect(existsSync(join(states, 'old-dev.tfstate'))).toBe(false);
    const deployed = run('deploy');
    expect(deployed.stdout).toContain('nothing to do');
    expect(deployed.status).toBe(0);
    expect(await estate.objects()).toEqual(before);

    rmSync(join(estate.dir, 'businesses/lending.yaml'));
    estate.write('businesses/credit.yaml', business(LAKE));
    estate.write('environments/dev.yaml', ENVIRONMENT.replace('lending', 'credit'));
    expect(run('deploy').stdout).toMatch(/'credit-dev' describes the same under other names, which no service can change/);
  });
});

import { spawnSync } from 'node:child_process';
import type { SharedCloud } from '../../deploy/simulated-cloud';
import { PROJECT } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { type FullEstate, type Held, fullEstate } from './full-estate';

jest.setTimeout(240_000);

/** Which types fail half-way in the creation of a stack, in deployment order. */
const STACKS: readonly (readonly [stack: string, types: readonly string[]])[] = [
  ['foundation-dev', ['alicloud_kms_key']],
  ['shared-dev', ['alicloud_alikafka_instance']],
  ['risk-dev', ['alicloud_oss_bucket', 'alicloud_alikafka_topic', 'alicloud_star_rocks_instance', 'alicloud_ros_stack']],
];

/** Runs what a fix prints, in a shell without anything that a deployment sets. */
function paste(command: string): void {
  const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: PROJECT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ended with ${String(status)}\n${stderr}`);
}

const untaints = (text: string): string[] => [...text.matchAll(/(terraform \S+ untaint \S+);/g)].map(([, command = '']) => command);

describeWithTerraform('what failed half-way when it was made', () => {
  let estate: FullEstate;
  let cloud: SharedCloud;
  beforeAll(async () => {
    estate = fullEstate();
    cloud = await estate.cloud();
  });
  afterAll(() => {
    cloud.close();
    estate.remove();
  });
  const of = (held: readonly Held[], types: readonly string[]): string[] =>
    held.filter(({ kind }) => types.includes(kind)).map(({ kind, id }) => `${kind} ${id}`);

  it.each(STACKS)('in %s is told with the command that keeps it, and following it leads on', async (stack, types) => {
    for (const type of types) await cloud.control.fault({ does: 'half-way', on: 'create', type });
    const failed = estate.deploy();
    expect(failed.status).toBe(3);
    expect(failed.stderr).toContain('if it was made half-way, that run says how to keep it');
    const made = of(await estate.held(), types);
    expect(made.length).toBeGreaterThanOrEqual(types.length);

    const refused = estate.deploy();
    expect(refused.status).toBe(2);
    for (const type of types)
      expect(refused.stderr).toMatch(new RegExp(`\\.yaml:\\d+:\\d+ \\[plan\\.taint\\.whole\\] ${stack}: ${type}\\.`));
    expect(refused.stderr).toContain('nothing was changed');
    expect(of(await estate.held(), types)).toEqual(made);

    const commands = untaints(refused.stderr);
    expect(commands).toHaveLength(types.length);
    commands.forEach(paste);
    if (stack === 'risk-dev') {
      const { status, stdout } = estate.deploy();
      expect([status, stdout]).toEqual([0, expect.stringContaining('planned again: nothing to do in all 3 stacks')]);
    }
    // The next case deploys a stack behind this one, so this one is done by then.
    expect(of(await estate.held(), types)).toEqual(expect.arrayContaining(made));
  });
});

/** What a half-made thing looks like that is not whole, and what is told of it; in deployment order. */
const BROKEN = [
  ['alicloud_alikafka_instance', { status: 2 }, 'plan.taint.stuck'],
  ['alicloud_star_rocks_instance', { status: 'creating' }, 'plan.taint.stuck'],
] as const;

describeWithTerraform('what failed half-way and is not whole', () => {
  let estate: FullEstate;
  let cloud: SharedCloud;
  beforeAll(async () => {
    estate = fullEstate();
    cloud = await estate.cloud();
    for (const [type] of BROKEN) await cloud.control.fault({ does: 'half-way', on: 'create', type });
    expect(estate.deploy().status).toBe(3);
  });
  afterAll(() => {
    cloud.close();
    estate.remove();
  });

  it.each(BROKEN)('%s is deleted in the service and made anew', async (type, changes, code) => {
    const [half] = await cloud.control.objects(type);
    await cloud.control.drift(type, half?.id ?? '', changes);
    const refused = estate.deploy();
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(`[${code}] `);
    expect(refused.stderr).toContain('delete it in the service, then deploy again');

    await cloud.control.remove(type, half?.id ?? '');
    const { status, stdout } = estate.deploy();
    const isLast = type === BROKEN.at(-1)?.[0];
    expect(status).toBe(isLast ? 0 : 3);
    if (isLast) expect(stdout).toContain('planned again: nothing to do in all 3 stacks');
    expect(await cloud.control.objects(type)).toHaveLength(1);
  });
});

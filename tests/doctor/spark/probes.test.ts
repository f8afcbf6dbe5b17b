import { existsSync, readFileSync } from 'node:fs';
import { doctorSpark } from '../../../doctor/spark/doctor-spark';
import { PROBED } from '../../../doctor/spark/run-probes';
import { realEdges } from '../../../functions/spark-admin/edges';
import { UNCONFIRMED, type UnconfirmedId } from '../../../functions/spark-admin/unconfirmed';
import { ENVIRONMENT, LAKE, type SmallEstate, business, smallEstate } from '../../deploy/small-estate';
import { ACCOUNT } from '../../functions/spark-admin/harness';
import type { Habits } from '../../support/ros-service/habits';
import type { MemoryWorld } from '../../support/spark-service/world';
import { Trial } from './trial';

/** A service that is as it is. */
const asEver = (): void => undefined;
const DAY = Date.parse('2026-11-29T08:00:00Z');

describe('lakewright doctor --spark', () => {
  let estate: SmallEstate;
  let trial: Trial | undefined;
  beforeAll(() => {
    estate = smallEstate();
    estate.write('environments/dev.yaml', `${ENVIRONMENT}onRemoval: destroy\nallowDataLoss: true\n`);
    estate.write('businesses/risk.yaml', business(LAKE, 'spark: { quota: 80 CU }\n'));
  });
  afterEach(() => trial?.stop());
  afterAll(() => estate.remove());
  const tried = async (...what: [Partial<Habits>?, ((world: MemoryWorld) => void)?]): Promise<Trial> => {
    trial = await Trial.start(estate, ...what);
    return trial.run();
  };
  /** The workspace that every copy of the service has from the start. */
  const isClean = ({ ros, harness }: Trial): void => {
    expect(ros.there()).toEqual([]);
    expect(harness.service.world.workspaces.size).toBe(1);
  };

  it('answers every row where all is as assumed, and leaves nothing', async () => {
    const run = await tried();
    expect(run.ended).toBeUndefined();
    expect(run.rows.map(({ id, outcome }) => `${id}: ${outcome}`)).toEqual(UNCONFIRMED.map(({ id }) => `${id}: as assumed`));
    expect([...PROBED].sort()).toEqual(UNCONFIRMED.map(({ id }) => id).sort());
    expect(run.of('given-queues')?.seen).toBe('root_queue 12 CU, dev_queue 8 CU, of 20 CU');
    expect(run.of('cu-numbers')?.seen).toBe('the list shows cu as the maximum; only cu counts in the sum');
    expect(run.of('rollback-states')?.seen).toBe('UPDATE_IN_PROGRESS, UPDATE_FAILED, ROLLBACK_IN_PROGRESS, ROLLBACK_COMPLETE');
    expect(run.of('role-owner')?.seen).toBe('its owner is tiny-dev-spark-admin');
    isClean(run);
  });

  it.each<[string, UnconfirmedId, string, Partial<Habits>, (world: MemoryWorld) => void]>([
    ['ROS is done before the workspace runs', 'ros-waits', 'it is STARTING when ROS is done', { workspaceState: 'STARTING' }, asEver],
    ['what failed stays failed', 'rollback-states', 'UPDATE_IN_PROGRESS, UPDATE_FAILED', { afterFailure: 'UPDATE_FAILED' }, asEver],
    ['a rollback asks everybody', 'room-first', 'taking back it asked', { asksAll: true }, asEver],
    [
      'the role may not do all of it',
      'ros-operations',
      'not authorized: emr-serverless-spark:CheckSomething',
      { roleRefused: 'not authorized: emr-serverless-spark:CheckSomething' },
      asEver,
    ],
    [
      'the role may not make a Livy gateway',
      'ros-operations',
      'Livy gateway was not: NoPermission',
      { roleRefusedLivy: 'NoPermission: CreateLivyCompute' },
      asEver,
    ],
    ['somebody else owns it', 'role-owner', 'its owner is lee', { ownerOfRole: 'somebody' }, asEver],
    ['nobody owns it', 'role-owner', 'the workspace has no owner', { ownerOfRole: 'none' }, asEver],
    ['Livy has no address', 'livy-started', 'it is NOT_STARTED and has no address', {}, (world) => void (world.livyHasAddress = false)],
    ['Livy cannot be made', 'livy-started', 'ROLLBACK_COMPLETE, then it is not listed', { livyRefused: 'no' }, asEver],
    ['a token keeps its end', 'token-end', 'the end stays where it was', {}, (world) => void (world.updatesRenew = false)],
    [
      'a removal is unknown',
      'removals',
      'RemoveMember: InvalidAction.NotFound (HTTP 404)',
      {},
      (world) => void world.unknown.add('RemoveMember'),
    ],
  ])('tells what is otherwise: %s', async (_, id, seen, habits, world) => {
    const run = await tried(habits, world);
    expect(run.of(id)?.outcome).toBe('otherwise');
    expect(run.of(id)?.seen).toContain(seen);
    expect(run.outcomes('otherwise')).toEqual([id]);
    expect(readFileSync(run.report, 'utf8')).toMatch(new RegExp(`^\\| ${id} \\| otherwise \\| .* \\| \\S.* \\|$`, 'm'));
    isClean(run);
  });

  it.each<[string, readonly UnconfirmedId[], Partial<Habits>, string, number, string]>([
    ['codes of refusals', ['refusals'], {}, 'DeleteWorkspaceQueue', 1, 'NoPermission'],
    ['the sum', ['cu-numbers', 'refusals'], {}, 'EditWorkspaceQueue', 3, 'Other.Code'],
  ])('reads %s', async (_, ids, habits, operation, after, code) => {
    trial = await Trial.start(estate, habits);
    trial.harness.service.faults.plan(operation, { kind: 'refuse', status: 400, code }, { after });
    const run = await trial.run();
    expect(run.outcomes('otherwise')).toEqual(UNCONFIRMED.map(({ id }) => id).filter((id) => ids.includes(id)));
    isClean(run);
  });

  it('which of the two numbers is shown does not matter, and is told', async () => {
    const run = await tried({}, (world) => void (world.maximum = 'maxCu'));
    expect(run.of('cu-numbers')).toMatchObject({
      outcome: 'as assumed',
      seen: 'the list shows maxCu as the maximum; only cu counts in the sum',
    });
  });

  it('leaves a row open where the service shows too little', async () => {
    const run = await tried({ ownerOfRole: 'unnamed' });
    expect(run.outcomes('open')).toEqual(['role-owner']);
    expect(run.of('role-owner')?.seen).toContain('see in the RAM console');
  });

  it('goes on with the others where one cannot be tried', async () => {
    trial = await Trial.start(estate);
    trial.harness.service.faults.plan('CreateKyuubiService', { kind: 'refuse', status: 403, code: 'NoPermission' });
    const run = await trial.run();
    expect(run.outcomes('open')).toEqual(['token-end', 'states']);
    expect(run.of('token-end')?.seen).toContain('CreateKyuubiService: NoPermission');
    isClean(run);
  });

  it('ends with 3 where nothing can be made, and says why', async () => {
    trial = await Trial.start(estate);
    trial.harness.service.world.workspaces.clear();
    trial.harness.service.faults.plan('ListWorkspaces', { kind: 'refuse', status: 403, code: 'NoPermission' });
    const run = await trial.run();
    expect(run.ended?.code).toBe(3);
    expect(run.ended?.message).toContain(
      '[doctor.spark.refused] nothing could be tried: [spark-admin.service.refused] ListWorkspaces: NoPermission',
    );
    expect(run.ros.there()).toEqual([]);
  });

  it('ends with 3 where something stays, and says how to remove it', async () => {
    const run = await tried({ deletionRefused: 'the workspace is in use' });
    expect(run.ended?.code).toBe(3);
    expect(run.ended?.message).toMatch(/\[doctor.spark.left\] tiny-dev-probe-[0-9a-f]{6} is still there/);
    expect(run.ended?.message).toMatch(/aliyun ros DeleteStack --RegionId cn-hangzhou --StackName tiny-dev-probe-[0-9a-f]{6}/);
  });

  it.each(['CreateWorkspaceQueue', 'RemoveMember', 'CreateKyuubiService'])('removes all when it is stopped at %s', async (operation) => {
    trial = await Trial.start(estate);
    const { harness } = trial;
    harness.intercept = async () => {
      if (harness.service.operations().includes(operation)) {
        harness.intercept = undefined;
        process.emit('SIGINT');
      }
    };
    const run = await trial.run();
    expect(run.outcomes('open').length).toBeGreaterThan(0);
    expect(run.rows.filter(({ outcome }) => outcome === 'open').every(({ seen }) => seen === 'stopped before')).toBe(true);
    isClean(run);
  });

  it('writes a report that names nobody', async () => {
    const run = await tried({ ownerOfRole: 'role' });
    const report = readFileSync(run.report, 'utf8');
    expect(report).toContain('| row of "Unconfirmed" | outcome | seen | to change |');
    expect(report).toContain(`lakewright 0.0.0, cn-hangzhou, ${new Date(run.harness.time).toISOString().slice(0, 10)}`);
    for (const secret of [ACCOUNT.accessKeyId, ACCOUNT.accessKeySecret, ACCOUNT.securityToken, 'tiny-dev'])
      expect(report).not.toContain(secret);
    expect(existsSync(run.report)).toBe(true);
  });
});

describe('what cannot be tried', () => {
  const estate = smallEstate();
  afterAll(() => estate.remove());
  const message = async (options: { readonly env?: string; readonly bucket?: string }, keys = true): Promise<string> => {
    const env = keys
      ? { ALIBABA_CLOUD_ACCESS_KEY_ID: 'a', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'b' }
      : { ALIBABA_CLOUD_CREDENTIALS_FILE: '/none' };
    const edges = { ...realEdges(), now: () => DAY };
    return doctorSpark({ estate: estate.dir, version: '0', ...options }, { env, edges }).then(
      () => '',
      (thrown: Error) => thrown.message,
    );
  };

  it('is refused before anything is made', async () => {
    expect(await message({})).toContain('[doctor.spark.environment]');
    expect(await message({ env: 'dev' }, false)).toContain('[doctor.spark.credentials]');
    expect(await message({ env: 'dev' })).toContain('[doctor.spark.bucket]');
    expect(await message({ env: 'dev', bucket: 'b' })).toContain('[deploy.confirm.impossible] doctor --spark asks');
  });
});

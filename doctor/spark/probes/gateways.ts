import { type Json, at, listAt, textAt } from '../../../functions/spark-admin/api/json';
import { isKnownState } from '../../../functions/spark-admin/kinds/lifecycle';
import { SPARK_DEFAULTS } from '../../../constructs/spark/known/defaults';
import { displayRelease } from '../../../constructs/spark/release';
import { type Answer, judged } from '../answer';
import { scratchTemplate } from '../template';
import type { Probe, Scratch } from './probe';

const DAYS = 10;
/** Long enough that an end which moves is seen to move. Milliseconds. */
const LATER = 10_000;
const NAME = 'probe';

/** A Kyuubi gateway that is never started, and a token of it that is said again. */
export const kyuubiToken: Probe = {
  does: 'make a Kyuubi gateway and a token, say the token again, and remove both; nothing is started',
  answers: ['token-end', 'states'],
  run: async (scratch) => {
    const { workspaceId, run, edges } = scratch;
    const { engine, kyuubi } = SPARK_DEFAULTS;
    const made = await run.spark.call('CreateKyuubiService', {
      path: { workspaceId },
      body: {
        name: NAME,
        queue: 'dev_queue',
        releaseVersion: displayRelease(engine),
        kyuubiReleaseVersion: kyuubi.version,
        computeInstance: kyuubi.size,
        publicEndpointEnabled: false,
        kyuubiConfigs: '[]',
        sparkConfigs: '[]',
      },
    });
    const path = { workspaceId, kyuubiServiceId: textAt(made, 'data', 'kyuubiServiceId') ?? '' };
    const state = textAt(await run.spark.call('GetKyuubiService', { path }), 'data', 'state') ?? 'none';
    // Random by its nature, known to nobody, and gone with the gateway.
    const body: Json = {
      name: NAME,
      token: run.edges.random(16).toString('hex'),
      autoExpireConfiguration: { enable: true, expireDays: DAYS },
      memberArns: [],
    };
    await run.spark.call('CreateKyuubiToken', { path, body });
    const before = await tokenIn(scratch, path);
    await edges.sleep(LATER);
    await run.spark.call('UpdateKyuubiToken', { path: { ...path, tokenId: textAt(before, 'tokenId') ?? '' }, body });
    const after = await tokenIn(scratch, path);
    await run.spark.call('DeleteKyuubiToken', { path: { ...path, tokenId: textAt(before, 'tokenId') ?? '' } });
    await run.spark.call('DeleteKyuubiService', { path });
    const moved = Number(at(after, 'expireTime') ?? 0) - Number(at(before, 'expireTime') ?? 0);
    return [
      judged('token-end', moved > 0, moved > 0 ? `the end moved by ${Math.round(moved / 1000)} s` : 'the end stays where it was'),
      judged('states', isKnownState(state), `a Kyuubi gateway that was made is ${state}`),
    ];
  },
};

async function tokenIn({ run }: Scratch, path: Readonly<Record<string, string>>): Promise<Json | undefined> {
  const tokens = await run.spark.list('ListKyuubiToken', { path }, 'data', 'tokens');
  return tokens.find((token) => textAt(token, 'name') === NAME);
}

/** A Livy gateway that ROS makes, as estates have it made. */
export const livyGateway: Probe = {
  does: 'have ROS make a Livy gateway, which starts, and remove it',
  answers: ['livy-started'],
  run: async ({ workspaceId, run, stack }): Promise<readonly Answer[]> => {
    const { status } = await stack.update(scratchTemplate(stack.place, { order: true, livy: true }));
    const listed = listAt(await run.spark.call('ListLivyCompute', { path: { workspaceId } }), 'data', 'livyComputes');
    const livy = listed.find((one) => textAt(one, 'name') === 'livy');
    const address = (textAt(livy, 'endpointInner') ?? textAt(livy, 'endpoint') ?? '') !== '';
    const state = textAt(livy, 'status') ?? 'not listed';
    await stack.update(scratchTemplate(stack.place, { order: true }));
    const seen = `${status}, then it is ${state} and has ${address ? 'an address' : 'no address'}`;
    return [judged('livy-started', status === 'UPDATE_COMPLETE' && address, seen)];
  },
};

import { type Json, at, isObject, listAt, textAt } from './api/json';
import { FAMILIES, bodyOf, existence, pathOf } from './kinds/token-family';
import { Problem } from './problem';
import { PropertyReader } from './properties/reader';
import { RULES } from './properties/rules';
import type { Run } from './run';
import { type Look, waitFor } from './wait';
import { workspaceNamed } from './workspace';

/** What a timer says every day: this token is to open its gateway for so many days from now on, if much of that is over. */
export interface Renewal {
  readonly workspace: string;
  readonly gateway: keyof typeof FAMILIES;
  readonly token: string;
  /** KMS secret that holds its value. */
  readonly secret: string;
  readonly expireDays: number;
  /** @default the region the function runs in */
  readonly region?: string;
}

const DAY = 86_400_000;
/** A token is renewed once less than this share of its life is left: a failed timer has weeks to be seen. */
const LEFT = 0.5;
/** How long a list may lag behind a renewal. Milliseconds. */
const LISTED_WITHIN = 120_000;

/** How gateways are called in a workspace, and how they are listed. */
const GATEWAYS = {
  kyuubi: { list: 'ListKyuubiServices', field: 'kyuubiServices', id: 'kyuubiServiceId' },
  livy: { list: 'ListLivyCompute', field: 'livyComputes', id: 'computeId' },
} as const;

/** Checks the payload. Throws a `Problem` that names everything that is wrong with it. */
export function readRenewal(payload: Json): Renewal {
  const reader = new PropertyReader(isObject(payload) ? payload : {});
  reader.choice('kind', ['renew']);
  const workspace = reader.required('workspace', reader.text('workspace', RULES.workspaceName));
  const gateway = reader.required('gateway', reader.choice<Renewal['gateway']>('gateway', ['kyuubi', 'livy']));
  const token = reader.required('token', reader.text('token', RULES.name));
  const secret = reader.required('secret', reader.text('secret', RULES.secretName));
  const expireDays = reader.required('expireDays', reader.number('expireDays', { min: 1, step: 1 }));
  const region = reader.text('region', RULES.region);
  reader.unknown();
  if (!workspace || !gateway || !token || !secret || expireDays === undefined || reader.problems.length > 0) {
    throw new Problem('spark-admin.renewal.invalid', reader.problems.join('; '), 'correct the payload of the timer trigger');
  }
  return { workspace, gateway, token, secret, expireDays, ...(region === undefined ? {} : { region }) };
}

/** Gives the token its whole life again; nothing to do while more than half of it is left. Its value and who may use it stay. */
export async function applyRenewal({ workspace, gateway, token, secret, expireDays }: Renewal, run: Run): Promise<void> {
  const workspaceId = await workspaceNamed(workspace, run);
  const family = FAMILIES[gateway];
  const { placed, found } = await tokenOf(workspaceId, gateway, token, run);
  const ends = endOf(found);
  if (ends !== undefined && ends - run.edges.now() > expireDays * DAY * LEFT) return run.log.info('renewal', { token, result: 'not due' });
  const value = await run.kms.read(secret);
  if (value === undefined) {
    throw new Problem('spark-admin.secret.missing', `KMS secret '${secret}' has no value`, 'deploy the token again: it is made up anew');
  }
  const memberArns = listAt(found, 'memberArns').map(String);
  await run.spark.call(family.operations.update, {
    path: pathOf(family, placed, found),
    body: bodyOf(family, { name: token, expireDays, memberArns }, value),
  });
  // No document says that an update moves the end: where it does not, somebody has to hear of it while there is time.
  const look = async (): Promise<Look<true>> => {
    const end = endOf(await existence(family, placed, run).find());
    return end === undefined || end > (ends ?? 0) ? { found: true } : { seen: `it still ends on ${day(end)}` };
  };
  await waitFor({ until: `token '${token}' ends later`, look, patience: LISTED_WITHIN }, run.edges, run.deadline);
  run.log.info('renewal', { token, result: 'renewed', from: ends === undefined ? '' : day(ends) });
}

/** The token where it is listed: an old gateway of the same name may be listed, too. */
async function tokenOf(workspaceId: string, gateway: Renewal['gateway'], token: string, run: Run) {
  const { list, field, id } = GATEWAYS[gateway];
  const gateways = await run.spark.list(list, { path: { workspaceId } }, 'data', field);
  for (const one of gateways.filter((each) => textAt(each, 'name') === gateway)) {
    const placed = { workspaceId, gatewayId: textAt(one, id) ?? '', name: token };
    const found = await existence(FAMILIES[gateway], placed, run).find();
    if (found !== undefined) return { placed, found };
  }
  throw new Problem(
    'spark-admin.renewal.token',
    `workspace ${workspaceId} has no token '${token}' of a gateway '${gateway}'`,
    'deploy the token, or leave renew out',
  );
}

/** Milliseconds since 1970; undefined for a token that never ends. */
function endOf(token: Json | undefined): number | undefined {
  const end = Number(at(token, 'expireTime') ?? 0);
  return end > 0 ? end : undefined;
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

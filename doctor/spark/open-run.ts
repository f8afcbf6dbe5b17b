import { randomUUID } from 'node:crypto';
import type { AccessKeys } from '../../deploy/engine/access-keys';
import { createCaller } from '../../functions/spark-admin/api/client';
import { createKms, kmsEndpoint } from '../../functions/spark-admin/api/kms';
import { createSparkApi, sparkEndpoint } from '../../functions/spark-admin/api/spark';
import { credentialsOf } from '../../functions/spark-admin/context';
import { createLog } from '../../functions/spark-admin/log';
import type { Run } from '../../functions/spark-admin/run';
import { HiddenTexts } from '../../functions/spark-admin/secret';
import type { Outside } from './options';

/** Everything together may take this long. Milliseconds. */
const PATIENCE = 3 * 60 * 60_000;

/** The service's API as the admin function speaks to it, with the keys of who asks. */
export function openRun({ id, secret, token }: AccessKeys, region: string, { env, edges: outside }: Outside): Run {
  const hidden = new HiddenTexts();
  const edges = { ...outside, write: () => undefined };
  const end = edges.now() + PATIENCE;
  const deadline = { at: end, left: () => Math.max(0, end - edges.now()) };
  const log = createLog(edges, hidden);
  const keys = { accessKeyId: id, accessKeySecret: secret, ...(token === undefined ? {} : { securityToken: token }) };
  const requestId = randomUUID();
  const send = createCaller({ edges, credentials: credentialsOf({ credentials: keys }, hidden), deadline, log, requestId });
  return {
    spark: createSparkApi(send, region, sparkEndpoint(region, env['SPARK_ENDPOINT'])),
    kms: createKms(send, kmsEndpoint(region, env['KMS_ENDPOINT']), hidden),
    edges,
    deadline,
    log,
    hidden,
    requestId,
  };
}

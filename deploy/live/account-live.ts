import { randomUUID } from 'node:crypto';
import { createCaller } from '../../functions/spark-admin/api/client';
import { createSparkApi, sparkEndpoint } from '../../functions/spark-admin/api/spark';
import { type Credentials, credentialsOf } from '../../functions/spark-admin/context';
import { realEdges } from '../../functions/spark-admin/edges';
import { livePartsOf } from '../../functions/spark-admin/live';
import { createLog } from '../../functions/spark-admin/log';
import { HiddenTexts } from '../../functions/spark-admin/secret';
import type { AccessKeys } from '../engine/access-keys';
import { invokeFunction } from './invoke-function';
import type { LiveService } from './live-service';

/** How the services are spoken to. */
export interface LiveAccess {
  /** Of a role by its ARN, or those at hand. */
  readonly keysOf: (role: string | undefined) => Promise<AccessKeys>;
  /** Other places than the public ones: `SPARK_ENDPOINT` and `FC_ENDPOINT`; a scheme is optional. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** One look is given up after this, throttling and all. Milliseconds. */
const PATIENCE = 15_000;
/** Each is six lists, and the service limits how often it is asked. */
const AT_ONCE = 4;

/**
 * What the account shows: lists of the service's API, by the code of the admin function. Putting right is the admin function's own work,
 * which is asked to; whoever asks needs `fc:InvokeFunction` on it and nothing of the service.
 */
export function accountLive({ keysOf, environment }: LiveAccess): LiveService {
  const hidden = new HiddenTexts();
  const credentialsOfRole = async (role: string | undefined): Promise<Credentials> => credentialsFrom(await keysOf(role), hidden);
  return {
    now: () => Date.now(),
    atOnce: AT_ONCE,
    look: async ({ region, name, role }) => {
      const credentials = await credentialsOfRole(role);
      const edges = { ...realEdges(), write: () => undefined };
      const end = Date.now() + PATIENCE;
      const deadline = { at: end, left: () => Math.max(0, end - Date.now()) };
      const send = createCaller({ edges, credentials, deadline, log: createLog(edges, hidden), requestId: randomUUID() });
      return livePartsOf(name, { spark: createSparkApi(send, region, sparkEndpoint(region, environment['SPARK_ENDPOINT'])) });
    },
    again: async (request) => invokeFunction(request, await credentialsOfRole(request.whole.role), environment['FC_ENDPOINT']),
  };
}

function credentialsFrom({ id, secret, token }: AccessKeys, hidden: HiddenTexts): Credentials {
  const keys = { accessKeyId: id, accessKeySecret: secret, ...(token === undefined ? {} : { securityToken: token }) };
  const credentials = credentialsOf({ credentials: keys }, hidden);
  if (credentials === undefined) throw new TypeError('an access key has an id and a secret');
  return credentials;
}

import type { Credentials } from '../../functions/spark-admin/context';
import { HiddenTexts } from '../../functions/spark-admin/secret';
import type { AccessKeys } from '../engine/access-keys';
import { credentialsFrom } from './credentials-from';
import { invokeFunction } from './invoke-function';
import type { LiveService } from './live-service';
import { lookThrough } from './look-through';

/** How the services are spoken to. */
export interface LiveAccess {
  /** Of a role by its ARN, or those at hand. */
  readonly keysOf: (role: string | undefined) => Promise<AccessKeys>;
  /** Other places than the public ones: `SPARK_ENDPOINT` and `FC_ENDPOINT`; a scheme is optional. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

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
    look: async (whole) =>
      lookThrough(whole, { credentials: await credentialsOfRole(whole.role), hidden, endpoint: environment['SPARK_ENDPOINT'] }),
    again: async (request) => invokeFunction(request, await credentialsOfRole(request.whole.role), environment['FC_ENDPOINT']),
  };
}

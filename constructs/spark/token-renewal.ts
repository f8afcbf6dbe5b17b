import type { Fcv3Trigger } from '@cdktf/provider-alicloud/lib/fcv3-trigger';
import { Construct } from 'constructs';
import type { Named } from '../../domain/model';
import { inDays } from '../../domain/units/quantity';
import type { SparkAdmin } from './contract';
import { functionTimer } from './function-timer';
import { sparkRenewal, sparkTokenSecret } from './known/names';
import type { RenewedToken } from './known/tokens';

/** What timers need to know of the workspace they are for. */
export interface RenewingWorkspace {
  /** Known before the workspace is made, unlike its id. */
  readonly workspaceName: string;
  readonly tokens: readonly RenewedToken[];
  /** IANA name. */
  readonly timeZone: string;
}

/** Once a day, when few people work: the function does nothing as long as much of a token's life is left. */
const DAILY = '0 15 4 * * *';

/** The timers that have tokens renewed before they end, also where schedules are paused. A timer that fails is tried again the next day. */
export class TokenRenewal extends Construct {
  readonly resources: { readonly timers: Named<Fcv3Trigger> };

  constructor(scope: Construct, id: string, admin: SparkAdmin, { workspaceName, tokens, timeZone }: RenewingWorkspace) {
    super(scope, id);
    const timers = tokens.map(({ gateway, token, expire }) => {
      const secret = sparkTokenSecret(workspaceName, gateway, token);
      const name = sparkRenewal(workspaceName, gateway, token);
      const timer = functionTimer(this, `${gateway}_${token}`, admin, {
        name,
        description: `renews token ${token} of ${gateway}`,
        cron: DAILY,
        timeZone,
        payload: { kind: 'renew', workspace: workspaceName, gateway, token, secret, expireDays: inDays(expire) },
      });
      return [name, timer] as const;
    });
    this.resources = { timers: Object.fromEntries(timers) };
  }
}

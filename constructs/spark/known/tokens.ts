import type { Seconds } from '../../../domain/units/quantity';
import type { SparkGuests } from './model';

/** A token that the admin function renews. */
export interface RenewedToken {
  readonly gateway: 'kyuubi' | 'livy';
  readonly token: string;
  readonly expire: Seconds;
}

/** Those of a workspace's tokens that are renewed. */
export const renewedTokens = (workspace: Pick<SparkGuests, 'kyuubi' | 'livy'>): readonly RenewedToken[] =>
  (['kyuubi', 'livy'] as const).flatMap((gateway) =>
    Object.entries(workspace[gateway]?.tokens ?? {}).flatMap(([token, { expire, renew }]) =>
      renew && expire !== undefined ? [{ gateway, token, expire }] : [],
    ),
  );

import { Construct } from 'constructs';
import type { Assert, Covers } from '../../../domain/covers';
import type { Named } from '../../../domain/model';
import { mapValues } from '../../../domain/named';
import type { Grantee, Part } from '../../core/part';
import { RedisInstance, type RedisInstanceProps } from '../instance';
import type { RedisInstanceModel } from '../known/model';
import { redisInstance, redisSecret } from '../known/names';

/** All that YAML says of an instance is an option of its class. */
export type Covered = Assert<Covers<RedisInstanceModel, RedisInstanceProps>>;

/** The business's instances by name. */
export function build(stack: Construct, { place, model, foundation }: Part<Named<RedisInstanceModel>>): Named<RedisInstance> {
  const scope = new Construct(stack, 'Redis');
  return mapValues(
    model,
    (settings, key) =>
      new RedisInstance(scope, key, {
        ...settings,
        name: redisInstance(place, key),
        network: foundation.network,
        secretName: redisSecret(place, key),
      }),
  );
}

/** Connecting: reading passwords. */
export function grant(instances: Named<RedisInstance> | undefined, { role, verbs }: Grantee): void {
  for (const entry of verbs['connect'] ?? []) instances?.[entry]?.grantConnect(role);
}

export interface RedisOutputs {
  readonly instance_id: string;
  /** `host:6379`, inside the network. */
  readonly endpoint: string;
  /** KMS secret that holds the password. */
  readonly password_secret: string;
}

export const description = 'Redis instances';

export const outputs = (instances: Named<RedisInstance>): Named<RedisOutputs> =>
  mapValues(instances, ({ instanceId, endpoint, secretName }) => ({ instance_id: instanceId, endpoint, password_secret: secretName }));

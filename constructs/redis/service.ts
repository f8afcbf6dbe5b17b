import type { Named } from '../../domain/model';
import { nearestOrOut } from '../../domain/fix-nearest';
import { about } from '../../domain/rule';
import { bytes } from '../../domain/schema/quantities';
import type { Dangling, Reach, Resolving, Service, Side } from '../../domain/service';
import { REDIS_PARITY } from './known/parity';
import { REDIS_SCALING } from './known/cloned';
import type { Gib } from '../../domain/units/quantity';
import { INSTANCE_RULES } from './known/instance-rules';
import type { RedisInstanceModel } from './known/model';
import { REDIS_NAMES, redisNames } from './known/names';
import { REDIS_PRICES, REDIS_TYPES } from './known/types';
import { resolveRedis } from './yaml/resolve';
import { redis as section } from './yaml/schema';

const schema = section.exactOptional();

function missing(entry: string, { business, of }: Reach): Dangling | undefined {
  const instances = of(redis, business) ?? {};
  if (Object.hasOwn(instances, entry)) return undefined;
  return {
    message: `'${entry}', which is no Redis instance of ${business}`,
    fix: nearestOrOut(entry, Object.keys(instances), `add it to redis of ${business}`),
  };
}

export const redis = {
  key: 'redis',
  title: 'Redis',
  regions: 'unlisted',
  names: REDIS_NAMES,
  parity: REDIS_PARITY,
  local: () => require('./stack/local') as typeof import('./stack/local'),
  types: REDIS_TYPES,
  prices: REDIS_PRICES,
  limit: { unit: 'GiB', schema: bytes('512 GiB'), amount: (value: Gib) => value },
  verbs: {
    connect: { says: 'Redis instances it connects to', does: 'connects to', code: 'access.redis.missing', missing },
  },
  business: {
    schema,
    resolve: (written, at: Resolving): Named<RedisInstanceModel> | undefined => resolveRedis(written, at),
    rules: about(
      (instances: Named<RedisInstanceModel>) => Object.entries(instances).map(([key, one]) => [[key], one] as const),
      INSTANCE_RULES,
    ),
    names: redisNames,
    sizes: (instances) => Object.entries(instances).map(([name, { memory }]) => ({ name, at: [name, 'memory'], max: memory })),
    scaling: REDIS_SCALING,
    removal: (instances) => Object.entries(instances).map(([key, { onRemoval }]) => ({ path: [key], begins: `Redis_${key}_`, onRemoval })),
    stack: () => require('./stack/business') as typeof import('./stack/business'),
  } satisfies Side<typeof schema, Named<RedisInstanceModel> | undefined, unknown>,
} as const satisfies Service<'redis'>;

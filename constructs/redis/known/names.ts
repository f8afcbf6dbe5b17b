import type { Named } from '../../../domain/model';
import { type Place, placed } from '../../../domain/names/place';
import { type NameRule, NAMES, USUAL } from '../../../domain/names/rules';
import { madeName } from '../../../domain/names/made-name';
import type { MadeName, Naming } from '../../../domain/service';
import type { RedisInstanceModel } from './model';

/** What the service accepts as names of its things. */
export const REDIS_NAMES = {
  redisInstance: {
    what: 'a Redis instance name',
    scope: 'region',
    min: 2,
    max: 80,
    pattern: /^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9_-]*$/u,
    hint: '2-80 Chinese characters, letters, digits, dashes or underscores, starting with a letter',
    template: { kind: 'redis', usual: USUAL },
  },
} as const satisfies Record<string, NameRule>;

export const redisInstance = (place: Place, key: string): string => madeName(REDIS_NAMES.redisInstance, place, key);
/** KMS secret with an instance's password. */
export const redisSecret = (place: Place, key: string): string => placed(place, key, 'redis');

export const redisNames = (instances: Named<RedisInstanceModel>, { place }: Naming): MadeName[] =>
  Object.keys(instances).flatMap((key) => [
    { rule: REDIS_NAMES.redisInstance, name: redisInstance(place, key), path: [key] },
    { rule: NAMES.kmsSecret, name: redisSecret(place, key), path: [key] },
  ]);

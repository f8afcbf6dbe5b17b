import { madeAgain } from '../../../domain/cloned';
import { REDIS_CLASSES } from './limits';
import { type PriceRow, type TypeRow, writtenAt } from '../../../domain/tables';

export const REDIS_TYPES = {
  alicloud_kvstore_instance: {
    clone: madeAgain('business', 'region'),
    zoned: ['vswitch_id', 'zone_id'],
    written: { instance_class: writtenAt('memory'), engine_version: writtenAt('version') },
    sizes: (body) =>
      [...REDIS_CLASSES]
        .filter(([, name]) => name === body['instance_class'])
        .map(([amount]) => ({ item: 'redis', amount, unit: 'GiB', ceiling: false })),
  },
} as const satisfies Record<string, TypeRow>;

export const REDIS_PRICES = {
  redis: { title: 'Redis', quota: true, unlisted: 'a list of classes by region was not found' },
} as const satisfies Record<string, PriceRow>;

import { REDIS_CLASSES } from './limits';
import type { PriceRow, TypeRow } from '../../../domain/tables';

export const REDIS_TYPES = {
  alicloud_kvstore_instance: {
    sizes: (body) =>
      [...REDIS_CLASSES]
        .filter(([, name]) => name === body['instance_class'])
        .map(([amount]) => ({ item: 'redis', amount, unit: 'GiB', ceiling: false })),
  },
} as const satisfies Record<string, TypeRow>;

export const REDIS_PRICES = { redis: { title: 'Redis', quota: true } } as const satisfies Record<string, PriceRow>;

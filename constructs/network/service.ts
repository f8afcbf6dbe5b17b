import type { Service } from '../../domain/service';

/** The environment's own network: it has no section of its own, but costs. */
export const network = {
  key: 'network',
  title: 'the network',
  names: {},
  types: {
    alicloud_nat_gateway: { sizes: () => [{ item: 'nat', amount: 1, unit: 'pieces', ceiling: false }] },
  },
  prices: { nat: { title: 'NAT gateway' } },
} as const satisfies Service<'network'>;

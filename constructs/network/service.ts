import { madeAgain } from '../../domain/cloned';
import type { Service } from '../../domain/service';
import { NETWORK_PRICES } from './known/prices';

/** The environment's own network: it has no section of its own, but costs. */
export const network = {
  key: 'network',
  title: 'the network',
  names: {},
  parity: [
    {
      capability: 'who reaches whom',
      twin: 'approximated',
      how: "one namespace per business with a NetworkPolicy: own pods, own workspaces and what businesses share; there is no VPC, and a cluster's network plugin has to enforce it",
    },
  ],
  types: {
    alicloud_vpc: { clone: madeAgain('environment', 'region') },
    alicloud_vswitch: { clone: madeAgain('environment', 'network') },
    alicloud_security_group: { clone: madeAgain('environment', 'network') },
    alicloud_security_group_rule: { clone: madeAgain('environment', 'network') },
    alicloud_vpc_gateway_endpoint: { clone: madeAgain('environment', 'network') },
    alicloud_vpc_gateway_endpoint_route_table_attachment: { clone: madeAgain('environment', 'network') },
    alicloud_eip_address: { clone: madeAgain('environment', 'region') },
    alicloud_eip_association: { clone: madeAgain('environment', 'network') },
    alicloud_snat_entry: { clone: madeAgain('environment', 'network') },
    alicloud_nat_gateway: {
      clone: madeAgain('environment', 'network'),
      sizes: () => [{ item: 'nat', amount: 1, unit: 'pieces', ceiling: false }],
    },
  },
  prices: NETWORK_PRICES,
} as const satisfies Service<'network'>;

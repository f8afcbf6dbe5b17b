import ipaddr from 'ipaddr.js';
import type { Json } from '../../cloud/object';
import { ServiceError } from '../../cloud/service-error';
import type { RulesTable } from './rules';

type Cidr = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

function cidr(value: Json | undefined): Cidr | undefined {
  return typeof value === 'string' && ipaddr.isValidCIDR(value) ? ipaddr.parseCIDR(value) : undefined;
}

function inside(outer: Cidr, inner: Cidr): boolean {
  return outer[0].kind() === inner[0].kind() && inner[1] >= outer[1] && inner[0].match(outer[0] as ipaddr.IPv4, outer[1]);
}

export const NETWORK_RULES: RulesTable = {
  alicloud_vswitch: {
    check: ({ cloud, wanted, prior }) => {
      const own = cidr(wanted['cidr_block']);
      const vpc = cloud.get('alicloud_vpc', String(wanted['vpc_id']));
      const net = cidr(vpc?.attributes['cidr_block']);
      if (own === undefined || net === undefined) return;
      if (!inside(net, own))
        throw new ServiceError(
          'InvalidCidrBlock',
          `the CIDR block ${wanted['cidr_block']} is not inside ${vpc?.attributes['cidr_block']} of the VPC`,
          'cidr_block',
        );
      const clash = cloud.all('alicloud_vswitch').find((other) => {
        const theirs = cidr(other.attributes['cidr_block']);
        return (
          other.id !== prior?.id &&
          other.attributes['vpc_id'] === wanted['vpc_id'] &&
          theirs !== undefined &&
          (inside(theirs, own) || inside(own, theirs))
        );
      });
      if (clash !== undefined)
        throw new ServiceError(
          'InvalidCidrBlock.Overlapped',
          `the CIDR block ${wanted['cidr_block']} overlaps with vSwitch '${clash.id}'`,
          'cidr_block',
        );
    },
  },
  alicloud_snat_entry: {
    check: ({ cloud, wanted }) => {
      const nat = cloud.all('alicloud_nat_gateway').find(({ attributes }) => attributes['snat_table_ids'] === wanted['snat_table_id']);
      for (const address of String(wanted['snat_ip'] ?? '')
        .split(',')
        .filter((text) => text !== '')) {
        const eip = cloud.all('alicloud_eip_address').find(({ attributes }) => attributes['ip_address'] === address);
        const bound = cloud
          .all('alicloud_eip_association')
          .some(({ attributes }) => attributes['allocation_id'] === eip?.id && attributes['instance_id'] === nat?.id);
        if (!bound)
          throw new ServiceError(
            'EIP_NOT_IN_GATEWAY',
            `the address ${address} is not associated with the NAT gateway yet: wait for the association`,
            'snat_ip',
          );
      }
    },
  },
  alicloud_eip_address: {
    view: ({ id }, cloud) => {
      const used = cloud.all('alicloud_eip_association').some(({ attributes }) => attributes['allocation_id'] === id);
      return { status: used ? 'InUse' : 'Available' };
    },
  },
};

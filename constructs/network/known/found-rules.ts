import { type FoundRule, quoted } from '../../core/known/found-rule';

export interface VpcSubject {
  readonly region: string;
  readonly vpc: string;
  readonly cidr: string;
}

const addressOf = (cidr: string): string => cidr.split('/')[0] ?? '';
const prefixOf = (cidr: string): number => Number(cidr.split('/')[1] ?? 0);
/**
 * Terraform's expression that is true if `cidr` lies in `block`. Terraform has no function for it, so the first address of `cidr` is cut to
 * the size of `block`, and then has to be the first address of that.
 */
const within = (cidr: string, block: string): string =>
  `tonumber(split("/", ${block})[1]) <= ${prefixOf(cidr)} && cidrhost("${addressOf(cidr)}/\${split("/", ${block})[1]}", 0) == cidrhost(${block}, 0)`;

export const VPC_FOUND: readonly FoundRule<VpcSubject>[] = [
  {
    code: 'network.existing.vpc',
    holds: 'a VPC that is used is there, in the region of its environment',
    condition: ({ vpc }) => `contains(self.vpcs[*].id, ${quoted(vpc)})`,
    message: ({ vpc, region }) => `there is no VPC '${vpc}' in ${region}`,
    fix: () => 'write the id of a VPC of the region and account of this environment in network.existing.vpc',
  },
  {
    code: 'network.existing.cidr',
    holds: "the block of an environment lies in one of the VPC's that it uses",
    condition: ({ cidr }) =>
      `alltrue([for vpc in self.vpcs : anytrue([for block in concat([vpc.cidr_block], tolist(vpc.secondary_cidr_blocks)) : ${within(cidr, 'block')}])])`,
    message: ({ vpc, cidr }) => `${cidr} is no part of VPC '${vpc}'`,
    fix: () => "write the VPC's own block, or the part of it that this environment uses, in network.cidr",
  },
];

export interface VswitchSubject {
  readonly vpc: string;
  readonly zone: string;
  readonly vswitch: string;
}

export const VSWITCH_FOUND: readonly FoundRule<VswitchSubject>[] = [
  {
    code: 'network.existing.vswitch',
    holds: 'a vSwitch that is used is in its zone and in its VPC',
    condition: ({ vpc, zone, vswitch }) =>
      `anytrue([for one in self.vswitches : one.id == ${quoted(vswitch)} && one.vpc_id == ${quoted(vpc)} && one.zone_id == ${quoted(zone)}])`,
    message: ({ vpc, zone, vswitch }) => `VPC '${vpc}' has no vSwitch '${vswitch}' in zone ${zone}`,
    fix: ({ zone }) => `write the id of its vSwitch in ${zone} in network.existing.vswitches, make one there, or leave the zone out`,
  },
];

interface InVpc {
  readonly vpc: string;
  readonly id: string;
}

export const SECURITY_GROUP_FOUND: readonly FoundRule<InVpc>[] = [
  {
    code: 'network.existing.security-group',
    holds: 'a security group that is used is in its VPC',
    condition: ({ vpc, id }) => `anytrue([for one in self.groups : one.id == ${quoted(id)} && one.vpc_id == ${quoted(vpc)}])`,
    message: ({ vpc, id }) => `VPC '${vpc}' has no security group '${id}'`,
    fix: () => 'write the id of one of its groups in network.existing.securityGroup, or leave it out: one is made then',
  },
];

export const NAT_FOUND: readonly FoundRule<InVpc>[] = [
  {
    code: 'network.existing.nat-gateway',
    holds: 'a NAT gateway that is used is in its VPC',
    condition: ({ vpc, id }) => `anytrue([for one in self.gateways : one.id == ${quoted(id)} && one.vpc_id == ${quoted(vpc)}])`,
    message: ({ vpc, id }) => `VPC '${vpc}' has no NAT gateway '${id}'`,
    fix: () => 'write the id of the one that lets it out in network.existing.nat, or leave it out',
  },
];

import { DataAlicloudNatGateways } from '@cdktf/provider-alicloud/lib/data-alicloud-nat-gateways';
import { DataAlicloudSecurityGroups } from '@cdktf/provider-alicloud/lib/data-alicloud-security-groups';
import { DataAlicloudVpcs } from '@cdktf/provider-alicloud/lib/data-alicloud-vpcs';
import { DataAlicloudVswitches } from '@cdktf/provider-alicloud/lib/data-alicloud-vswitches';
import { Construct } from 'constructs';
import type { Named } from '../../domain/model';
import type { Opening } from '../../domain/tables';
import { check, errorsIn } from '../core/check';
import { foundAs } from '../core/found';
import { surroundingsOf } from '../core/surroundings';
import type { INetwork } from './contract';
import { DataSecurityGroup } from './data-security-group';
import { EXISTING_NETWORK_RULES } from './known/existing-rules';
import { NAT_FOUND, SECURITY_GROUP_FOUND, VPC_FOUND, VSWITCH_FOUND } from './known/found-rules';
import type { ExistingNetworkModel } from './known/model';

/** Options of {@link ExistingNetwork}. */
export interface ExistingNetworkProps {
  /** Beginning of the name of the security group, where one is made. */
  readonly name: string;
  /** The VPC's block, or the part of it that is used. */
  readonly cidr: string;
  /** Zone ids, the preferred one first; each has a vSwitch in `existing`. */
  readonly zones: readonly string[];
  readonly existing: ExistingNetworkModel;
  /** What data services listen on; opened only in a security group that is made here. @default - nothing */
  readonly openings?: Named<Opening>;
}

/** A network that somebody else made: looked for when a plan is made, never changed. Only a security group is made, if none is named. */
export class ExistingNetwork extends Construct implements INetwork {
  readonly resources: { readonly securityGroup: DataSecurityGroup | undefined };
  readonly vpcId: string;
  readonly cidr: string;
  readonly zones: readonly string[];
  readonly vswitches: Readonly<Record<string, string>>;
  /** Empty: the network's own range stands for those of its vSwitches. */
  readonly vswitchCidrs: Readonly<Record<string, string>> = {};
  readonly securityGroupId: string;

  constructor(scope: Construct, id: string, { name, cidr, zones, existing, openings = {} }: ExistingNetworkProps) {
    super(scope, id);
    check(this, ...errorsIn(EXISTING_NETWORK_RULES, { zones, existing }));
    const { region } = surroundingsOf(this);
    const { vpc, vswitches, securityGroup, nat } = existing;
    new DataAlicloudVpcs(this, 'Vpc', { ids: [vpc], lifecycle: foundAs(VPC_FOUND, { region, vpc, cidr }) });
    new DataAlicloudVswitches(this, 'Vswitches', {
      ids: Object.values(vswitches),
      lifecycle: foundAs(VSWITCH_FOUND, ...Object.entries(vswitches).map(([zone, vswitch]) => ({ vpc, zone, vswitch }))),
    });
    if (nat !== undefined) new DataAlicloudNatGateways(this, 'Nat', { ids: [nat], lifecycle: foundAs(NAT_FOUND, { vpc, id: nat }) });
    if (securityGroup !== undefined)
      new DataAlicloudSecurityGroups(this, 'SecurityGroup', {
        ids: [securityGroup],
        lifecycle: foundAs(SECURITY_GROUP_FOUND, { vpc, id: securityGroup }),
      });
    const made =
      securityGroup === undefined
        ? new DataSecurityGroup(this, 'DataServices', { name: `${name}-data`, vpcId: vpc, cidr, openings })
        : undefined;
    this.resources = { securityGroup: made };
    this.vpcId = vpc;
    this.cidr = cidr;
    this.zones = [...zones];
    this.vswitches = { ...vswitches };
    this.securityGroupId = securityGroup ?? made?.groupId ?? '';
  }
}

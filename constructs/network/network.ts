import { Vpc } from '@cdktf/provider-alicloud/lib/vpc';
import { Vswitch } from '@cdktf/provider-alicloud/lib/vswitch';
import { Construct } from 'constructs';
import type { Named } from '../../domain/model';
import { NAMES } from '../../domain/names/rules';
import { subnets } from '../../domain/network/subnets';
import type { Opening } from '../../domain/tables';
import { badName, check, errorsIn } from '../core/check';
import { ref } from '../core/reference';
import { surroundingsOf } from '../core/surroundings';
import type { INetwork } from './contract';
import { DataSecurityGroup } from './data-security-group';
import { Egress } from './egress';
import { NETWORK_RULES } from './known/network-rules';
import { OssGateway } from './oss-gateway';

/** Options of {@link Network}. */
export interface NetworkProps {
  /** Name of the VPC; what is in it has the same name with an ending. */
  readonly name: string;
  /** Private IPv4 range, /25 or larger; a changed one replaces everything in it. */
  readonly cidr: string;
  /** Zone ids of the region, the preferred one first; the NAT gateway lives in it. */
  readonly zones: readonly string[];
  /** A way out to the internet. @default false */
  readonly nat?: boolean;
  /** A private way to OSS; false where the region has none. @default true */
  readonly ossGateway?: boolean;
  /** What data services listen on, open to the network's own range, by construct id. @default - nothing */
  readonly openings?: Named<Opening>;
}

const DEFAULTS = { nat: false, ossGateway: true } as const;

/** A VPC with a vSwitch per zone, a security group for data services, a private way to OSS and, if asked for, a way out. */
export class Network extends Construct implements INetwork {
  readonly resources: {
    readonly vpc: Vpc;
    readonly vswitches: Readonly<Record<string, Vswitch>>;
    readonly securityGroup: DataSecurityGroup;
    readonly egress: Egress | undefined;
    readonly ossGateway: OssGateway | undefined;
  };
  readonly vpcId: string;
  readonly cidr: string;
  readonly zones: readonly string[];
  readonly vswitches: Readonly<Record<string, string>>;
  readonly vswitchCidrs: Readonly<Record<string, string>>;
  readonly securityGroupId: string;
  /** Reference to the public address that jobs appear under; undefined without a way out. */
  readonly publicIp: string | undefined;

  constructor(scope: Construct, id: string, props: NetworkProps) {
    super(scope, id);
    const { name, cidr, zones } = props;
    const { region } = surroundingsOf(this);
    check(this, badName(NAMES.vpc, name), ...errorsIn(NETWORK_RULES, { region, cidr, zones }));

    const vpc = new Vpc(this, 'Vpc', { vpcName: name, cidrBlock: cidr, description: `Network of ${name}` });
    this.vpcId = ref(vpc);
    this.cidr = cidr;
    this.zones = [...zones];
    this.vswitchCidrs = subnets(cidr, zones);
    const made = this.#makeVswitches(name);
    this.vswitches = Object.fromEntries(Object.entries(made).map(([zone, vswitch]) => [zone, ref(vswitch)]));
    const securityGroup = new DataSecurityGroup(this, 'DataServices', {
      name: `${name}-data`,
      vpcId: this.vpcId,
      cidr,
      openings: props.openings ?? {},
    });
    this.securityGroupId = securityGroup.groupId;
    const egress = (props.nat ?? DEFAULTS.nat) ? this.#makeEgress(name) : undefined;
    this.publicIp = egress?.publicIp;
    const ossGateway =
      (props.ossGateway ?? DEFAULTS.ossGateway)
        ? new OssGateway(this, 'OssGateway', {
            name: `${name}-oss`,
            vpcId: this.vpcId,
            routeTableId: ref(vpc, 'route_table_id'),
          })
        : undefined;
    this.resources = { vpc, vswitches: made, securityGroup, egress, ossGateway };
  }

  #makeVswitches(name: string): Readonly<Record<string, Vswitch>> {
    const scope = new Construct(this, 'Zones');
    const made = Object.entries(this.vswitchCidrs).map(
      ([zone, cidrBlock]) =>
        [
          zone,
          new Vswitch(scope, zone, {
            vswitchName: `${name}-${zone}`,
            description: `Zone ${zone} of ${name}`,
            vpcId: this.vpcId,
            zoneId: zone,
            cidrBlock,
          }),
        ] as const,
    );
    return Object.fromEntries(made);
  }

  #makeEgress(name: string): Egress {
    const home = this.vswitches[this.zones[0] ?? ''] ?? '';
    return new Egress(this, 'Egress', { name: `${name}-nat`, vpcId: this.vpcId, home, vswitches: this.vswitches });
  }
}

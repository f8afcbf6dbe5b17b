import { EipAddress } from '@cdktf/provider-alicloud/lib/eip-address';
import { EipAssociation } from '@cdktf/provider-alicloud/lib/eip-association';
import { NatGateway } from '@cdktf/provider-alicloud/lib/nat-gateway';
import { SnatEntry } from '@cdktf/provider-alicloud/lib/snat-entry';
import { Construct } from 'constructs';
import { addressOf, ref } from '../core/reference';

/** Options of {@link Egress}. */
export interface EgressProps {
  readonly name: string;
  readonly vpcId: string;
  /** vSwitch that the gateway lives in; it cannot be removed while the gateway is there. */
  readonly home: string;
  /** Zone to the vSwitch that is let out. */
  readonly vswitches: Readonly<Record<string, string>>;
}

/** Ceiling of the address in Mbps; traffic is paid by volume, so a high one costs nothing by itself. */
const BANDWIDTH = '100';

/** The way out to the internet: one NAT gateway with one public address, and an entry per vSwitch. */
export class Egress extends Construct {
  readonly resources: {
    readonly gateway: NatGateway;
    readonly address: EipAddress;
    readonly association: EipAssociation;
    readonly entries: Readonly<Record<string, SnatEntry>>;
  };
  /** Reference to the public address, for a partner's allow-list. */
  readonly publicIp: string;

  constructor(scope: Construct, id: string, props: EgressProps) {
    super(scope, id);
    const gateway = new NatGateway(this, 'Gateway', {
      natGatewayName: props.name,
      description: 'Way out for jobs that call services on the internet',
      vpcId: props.vpcId,
      vswitchId: props.home,
      natType: 'Enhanced',
      networkType: 'internet',
      paymentType: 'PayAsYouGo',
      internetChargeType: 'PayByLcu',
      // It stays where it was made: reordering zones must not move the way out.
      lifecycle: { ignoreChanges: ['vswitch_id'] },
    });
    const address = new EipAddress(this, 'Address', {
      addressName: props.name,
      description: 'Public address of the NAT gateway',
      paymentType: 'PayAsYouGo',
      internetChargeType: 'PayByTraffic',
      bandwidth: BANDWIDTH,
    });
    const association = new EipAssociation(this, 'Association', {
      allocationId: ref(address),
      instanceId: ref(gateway),
      instanceType: 'Nat',
    });
    this.publicIp = ref(address, 'ip_address');
    const entries = Object.entries(props.vswitches).map(
      ([zone, vswitch]) => [zone, this.#letOut(zone, vswitch, { gateway, association }, props.name)] as const,
    );
    this.resources = { gateway, address, association, entries: Object.fromEntries(entries) };
  }

  #letOut(zone: string, vswitchId: string, through: { gateway: NatGateway; association: EipAssociation }, name: string): SnatEntry {
    const entry = new SnatEntry(this, zone, {
      snatEntryName: `${name}-${zone}`,
      snatTableId: ref(through.gateway, 'snat_table_ids'),
      sourceVswitchId: vswitchId,
      snatIp: this.publicIp,
    });
    // The address is known before it is bound, and an entry on an unbound address is refused.
    entry.dependsOn = [addressOf(through.association)];
    return entry;
  }
}

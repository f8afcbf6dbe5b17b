import { AlikafkaInstance } from '@cdktf/provider-alicloud/lib/alikafka-instance';
import { Construct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import { inMBps, type ThroughputLike } from '../../domain/units/quantity';
import { badName, check, errorsIn } from '../core/check';
import { lifecycleOf, unpairedDestroy } from '../core/protection';
import { ref } from '../core/reference';
import { placeIn, staysInZone } from '../core/zone';
import type { INetwork } from '../network/contract';
import { KafkaAllowedIps } from './allowed-ips';
import type { IKafka, KafkaEndpoints } from './contract';
import { KAFKA_DEFAULTS } from './known/defaults';
import { INSTANCE_RULES } from './known/instance-rules';
import type { KafkaInstanceModel } from './known/model';
import { KAFKA_NAMES } from './known/names';
import { KAFKA_TYPES } from './known/types';

/** Options of {@link KafkaInstance}. */
export interface KafkaInstanceProps {
  /** Instance name, unique in the account's region. */
  readonly name: string;
  readonly network: INetwork;
  /** Zone of its vSwitch; one of the network's. @default - the network's first zone */
  readonly zone?: string;
  /** @default 'serverless' */
  readonly edition?: KafkaInstanceModel['edition'];
  /** Throughput kept for producers, at least `60 MB/s`. @default '60 MB/s' */
  readonly capacity?: ThroughputLike;
  /** Throughput kept for consumers, at least `20 MB/s`. @default '20 MB/s' */
  readonly subscribe?: ThroughputLike;
  /** Kafka version. @default '3.3.1' */
  readonly version?: string;
  /** Users and permissions; without, whoever reaches it may do everything. @default true */
  readonly acl?: boolean;
  /** CIDR blocks let in besides the network's own. @default - none */
  readonly allowedIps?: readonly string[];
  /** @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

const DEFAULTS = KAFKA_DEFAULTS;
const INSTANCE_TYPE = { serverless: 'alikafka_serverless' } as const;
/** Reachable from the network only; 4 would add a public address. */
const VPC_ONLY = 5;

/**
 * An ApsaraMQ for Kafka instance.
 * @stateful
 */
export class KafkaInstance extends Construct implements IKafka {
  readonly resources: { readonly instance: AlikafkaInstance; readonly allowedIps: KafkaAllowedIps | undefined };
  readonly instanceId: string;
  readonly acl: boolean;
  readonly bootstrap: string;
  readonly endpoints: KafkaEndpoints;

  constructor(scope: Construct, id: string, props: KafkaInstanceProps) {
    super(scope, id);
    const { network } = props;
    const onRemoval = props.onRemoval ?? DEFAULTS.onRemoval;
    const capacity = inMBps(props.capacity ?? DEFAULTS.capacity);
    const subscribe = inMBps(props.subscribe ?? DEFAULTS.subscribe);
    const version = props.version ?? DEFAULTS.version;
    const placement = placeIn(network, props.zone);
    const { vswitchId, problem: noVswitch } = placement;
    check(
      this,
      badName(KAFKA_NAMES.kafkaInstance, props.name),
      unpairedDestroy(this, onRemoval),
      noVswitch,
      ...errorsIn(INSTANCE_RULES, { capacity, subscribe, version }),
    );

    this.acl = props.acl ?? DEFAULTS.acl;
    const instance = new AlikafkaInstance(this, 'Instance', {
      name: props.name,
      instanceType: INSTANCE_TYPE[props.edition ?? DEFAULTS.edition],
      specType: 'normal',
      deployType: VPC_ONLY,
      serviceVersion: version,
      vpcId: network.vpcId,
      // One only: the service may answer several in another order, and any difference replaces the instance.
      vswitchIds: [vswitchId],
      securityGroup: network.securityGroupId,
      serverlessConfig: { reservedPublishCapacity: capacity, reservedSubscribeCapacity: subscribe },
      config: JSON.stringify(aclConfig(this.acl)),
      timeouts: { create: '60m', update: '120m', delete: '30m' },
      lifecycle: lifecycleOf(onRemoval, staysInZone(placement, KAFKA_TYPES.alicloud_alikafka_instance)),
    });
    this.instanceId = ref(instance);
    this.endpoints = {
      plain: ref(instance, 'domain_endpoint'),
      sasl: this.acl ? ref(instance, 'sasl_domain_endpoint') : '',
      saslTls: this.acl ? ref(instance, 'vpc_sasl_domain_endpoint') : '',
    };
    this.bootstrap = this.acl ? this.endpoints.sasl : this.endpoints.plain;
    const cidrs = props.allowedIps ?? [];
    const allowedIps =
      cidrs.length === 0 ? undefined : new KafkaAllowedIps(this, 'AllowedIps', { instanceId: this.instanceId, acl: this.acl, cidrs });
    this.resources = { instance, allowedIps };
  }
}

/** Written either way: a key that is left out keeps what the instance had. */
const aclConfig = (acl: boolean): Readonly<Record<string, string>> => ({
  'enable.acl': String(acl),
  'enable.vpc_sasl_ssl': String(acl),
});

import { KvstoreInstance } from '@cdktf/provider-alicloud/lib/kvstore-instance';
import { Construct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import { type BytesLike, inGiB } from '../../domain/units/quantity';
import { badName, check, errorsIn } from '../core/check';
import { GeneratedSecret } from '../core/generated-secret';
import type { IGrantable } from '../core/grantable';
import { lifecycleOf, serviceGuard, unpairedDestroy } from '../core/protection';
import { ref } from '../core/reference';
import { placeIn, staysInZone } from '../core/zone';
import type { INetwork } from '../network/contract';
import type { IRedis } from './contract';
import { REDIS_DEFAULTS as DEFAULTS } from './known/defaults';
import { INSTANCE_RULES } from './known/instance-rules';
import { REDIS_CLASSES } from './known/limits';
import type { RedisVersion } from './known/model';
import { REDIS_NAMES } from './known/names';
import { REDIS_TYPES } from './known/types';

/** Options of {@link RedisInstance}. */
export interface RedisInstanceProps {
  /** Instance name, unique in the account's region. */
  readonly name: string;
  readonly network: INetwork;
  /** Zone of master and replica; one of the network's. @default - the network's first zone */
  readonly zone?: string;
  /** Of the master: 1, 2, 4, 8, 16, 32 or 64 GiB. Changed in place. */
  readonly memory: BytesLike;
  /** Raised in place, never lowered. @default '7.0' */
  readonly version?: RedisVersion;
  /** Name of the KMS secret with the password. */
  readonly secretName: string;
  /** @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

const PORT = 6379;
/** Characters that the service takes in a password beside letters and digits. */
const SPECIAL = '_-+*^@';

/**
 * A Redis instance: a master with a replica in one zone, open to the network's own range.
 * @stateful
 */
export class RedisInstance extends Construct implements IRedis {
  readonly resources: { readonly instance: KvstoreInstance };
  readonly instanceName: string;
  readonly instanceId: string;
  readonly endpoint: string;
  readonly secretName: string;
  readonly #password: GeneratedSecret;

  constructor(scope: Construct, id: string, props: RedisInstanceProps) {
    super(scope, id);
    const { name, network } = props;
    const memory = inGiB(props.memory);
    const onRemoval = props.onRemoval ?? DEFAULTS.onRemoval;
    const placement = placeIn(network, props.zone);
    const { zone, vswitchId, problem: noVswitch } = placement;
    check(
      this,
      badName(REDIS_NAMES.redisInstance, name),
      unpairedDestroy(this, onRemoval),
      noVswitch,
      ...errorsIn(INSTANCE_RULES, { memory }),
    );

    this.#password = new GeneratedSecret(this, 'Password', {
      name: props.secretName,
      description: `Redis ${name}: password`,
      special: SPECIAL,
      onRemoval,
    });
    const instance = new KvstoreInstance(this, 'Instance', {
      dbInstanceName: name,
      instanceType: 'Redis',
      instanceClass: REDIS_CLASSES.get(memory) ?? '',
      engineVersion: props.version ?? DEFAULTS.version,
      paymentType: 'PostPaid',
      zoneId: zone,
      vswitchId,
      securityIps: [network.cidr],
      password: this.#password.value,
      instanceReleaseProtection: serviceGuard<boolean>('alicloud_kvstore_instance', 'instance_release_protection', onRemoval),
      timeouts: { create: '30m', update: '60m', delete: '30m' },
      lifecycle: lifecycleOf(onRemoval, staysInZone(placement, REDIS_TYPES.alicloud_kvstore_instance)),
    });
    this.resources = { instance };
    this.instanceName = name;
    this.instanceId = ref(instance);
    this.endpoint = `${ref(instance, 'connection_domain')}:${PORT}`;
    this.secretName = this.#password.secretName;
  }

  /** Reading the password, which is all it takes to connect from inside the network. */
  grantConnect(to: IGrantable): void {
    this.#password.grantRead(to);
  }
}

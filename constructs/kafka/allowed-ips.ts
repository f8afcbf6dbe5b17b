import { AlikafkaInstanceAllowedIpAttachment } from '@cdktf/provider-alicloud/lib/alikafka-instance-allowed-ip-attachment';
import { Construct } from 'constructs';
import { check, errorsIn } from '../core/check';
import { ALLOWED_IPS_RULES } from './known/allowed-ips-rules';

/** Options of {@link KafkaAllowedIps}. */
export interface KafkaAllowedIpsProps {
  readonly instanceId: string;
  /** Whether the instance has ACLs; decides which ports are opened. @default true */
  readonly acl?: boolean;
  /** For example `10.30.0.0/16`. */
  readonly cidrs: readonly string[];
}

const DEFAULTS = { acl: true } as const;
/** SASL and SASL over TLS where there are users; the open port stays as it is then. */
const PORTS = { acl: ['9094/9094', '9095/9095'], open: ['9092/9092'] } as const;

/** Address blocks that may connect to an instance from the network. */
export class KafkaAllowedIps extends Construct {
  /** By `<address>-<bits>-<port>`. */
  readonly resources: Readonly<Record<string, AlikafkaInstanceAllowedIpAttachment>>;

  constructor(scope: Construct, id: string, props: KafkaAllowedIpsProps) {
    super(scope, id);
    check(this, ...props.cidrs.flatMap((block, index) => errorsIn(ALLOWED_IPS_RULES, block, ['cidrs', String(index)])));
    const ports = PORTS[(props.acl ?? DEFAULTS.acl) ? 'acl' : 'open'];
    const made: Record<string, AlikafkaInstanceAllowedIpAttachment> = {};
    for (const cidr of new Set(props.cidrs)) {
      for (const portRange of ports) {
        const key = `${cidr.replaceAll(/[./]/g, '-')}-${portRange.slice(0, 4)}`;
        made[key] = new AlikafkaInstanceAllowedIpAttachment(this, key, {
          instanceId: props.instanceId,
          allowedType: 'vpc',
          portRange,
          allowedIp: cidr,
          // A minute is the provider's default; changes of one instance's list wait for each other.
          timeouts: { create: '10m', delete: '10m' },
        });
      }
    }
    this.resources = made;
  }
}

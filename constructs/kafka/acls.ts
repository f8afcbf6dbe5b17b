import { AlikafkaSaslAcl } from '@cdktf/provider-alicloud/lib/alikafka-sasl-acl';
import { Construct } from 'constructs';
import { check, errorsIn } from '../core/check';
import { madeAnewWith } from '../core/made-anew';
import type { IKafkaGroup, IKafkaTopic, IKafkaUser } from './contract';
import { ACL_RULES } from './known/share-rules';
import { KAFKA_PERMISSIONS, type KafkaPermission } from './permissions';

/** Options of {@link KafkaAcls}. */
export interface KafkaAclsProps {
  readonly instanceId: string;
  /** Whether the instance has ACLs; granting where it has none is refused. @default true */
  readonly acl?: boolean;
}

const DEFAULTS = { acl: true } as const;

/** Who may do what with the topics and groups of an instance; what is not granted is refused. */
export class KafkaAcls extends Construct {
  /** By `<user>-<resource>-<name>-<operation>`. */
  readonly resources: Record<string, AlikafkaSaslAcl> = {};
  readonly #instanceId: string;
  readonly #acl: boolean;

  constructor(scope: Construct, id: string, props: KafkaAclsProps) {
    super(scope, id);
    this.#instanceId = props.instanceId;
    this.#acl = props.acl ?? DEFAULTS.acl;
  }

  /** Writing to a topic. */
  grantProduce(user: IKafkaUser, topic: IKafkaTopic): void {
    KAFKA_PERMISSIONS.produce.forEach((permission) => this.#allow(user, permission, topic));
  }

  /** Reading a topic as a member of a group. */
  grantConsume(user: IKafkaUser, topic: IKafkaTopic, group: IKafkaGroup): void {
    KAFKA_PERMISSIONS.consume.forEach((permission) => this.#allow(user, permission, permission.resource === 'Topic' ? topic : group));
  }

  /**
   * One resource per operation: the provider's list of operations is never sent again once made. Permission (ALLOW) and host (all)
   * are the service's defaults; written out, another spelling in its answer would replace the entry.
   */
  #allow(user: IKafkaUser, { resource, operation }: KafkaPermission, on: IKafkaTopic | IKafkaGroup): void {
    check(this, ...errorsIn(ACL_RULES, { users: [user.name], acl: this.#acl, own: true }));
    const key = `${user.name}-${resource}-${on.name}-${operation}`;
    this.resources[key] ??= new AlikafkaSaslAcl(this, key, {
      instanceId: this.#instanceId,
      username: user.reference,
      aclResourceType: resource,
      aclResourceName: on.reference,
      aclResourcePatternType: 'LITERAL',
      aclOperationType: operation,
      lifecycle: madeAnewWith(user.reference, on.reference),
    });
  }
}

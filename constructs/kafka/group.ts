import { AlikafkaConsumerGroup } from '@cdktf/provider-alicloud/lib/alikafka-consumer-group';
import { Construct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import { badName, check } from '../core/check';
import { lifecycleOf, unpairedDestroy } from '../core/protection';
import { ref } from '../core/reference';
import type { IKafkaGroup } from './contract';
import { KAFKA_NAMES } from './known/names';
import { KAFKA_TYPES } from './known/types';

/** Options of {@link KafkaGroup}. */
export interface KafkaGroupProps {
  readonly instanceId: string;
  /** Consumer group name, unique in the instance. */
  readonly name: string;
  /** Sent when the group is made; a later change is not sent, as it would lose the offsets. @default - the name */
  readonly description?: string;
  /** @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

const DEFAULTS = { onRemoval: 'retain' } as const;

/**
 * A consumer group: how far its consumers have read.
 * @stateful
 */
export class KafkaGroup extends Construct implements IKafkaGroup {
  readonly resources: { readonly group: AlikafkaConsumerGroup };
  readonly name: string;
  readonly reference: string;

  constructor(scope: Construct, id: string, props: KafkaGroupProps) {
    super(scope, id);
    const onRemoval = props.onRemoval ?? DEFAULTS.onRemoval;
    check(this, badName(KAFKA_NAMES.kafkaGroup, props.name), unpairedDestroy(this, onRemoval));
    const group = new AlikafkaConsumerGroup(this, 'Group', {
      instanceId: props.instanceId,
      consumerId: props.name,
      remark: props.description ?? props.name,
      lifecycle: lifecycleOf(onRemoval, KAFKA_TYPES.alicloud_alikafka_consumer_group.ignore),
    });
    this.resources = { group };
    this.name = props.name;
    this.reference = ref(group, 'consumer_id');
  }
}

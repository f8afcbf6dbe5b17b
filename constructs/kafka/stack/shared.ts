import type { Construct } from 'constructs';
import type { Assert, Covers } from '../../../domain/covers';
import type { OutputReader, Part } from '../../core/part';
import type { IKafka } from '../contract';
import { ExistingKafka } from '../existing-kafka';
import { KafkaInstance, type KafkaInstanceProps } from '../instance';
import { isExistingKafka, type KafkaInstanceModel, type SharedKafkaModel } from '../known/model';
import { kafkaInstance } from '../known/names';

/** All that YAML says of an instance is an option of the class. */
export type Covered = Assert<Covers<KafkaInstanceModel, KafkaInstanceProps>>;

/** The instance that an environment's businesses share: made here, or somebody else's. */
export const build = (stack: Construct, { model, place, foundation }: Part<SharedKafkaModel>): KafkaInstance | ExistingKafka =>
  isExistingKafka(model)
    ? new ExistingKafka(stack, 'Kafka', model)
    : new KafkaInstance(stack, 'Kafka', { ...model, name: model.name ?? kafkaInstance(place), network: foundation.network });

export interface SharedKafkaOutputs {
  readonly instance_id: string;
  /** What clients should use: SASL where there are ACLs, plain text otherwise. */
  readonly bootstrap: string;
  readonly endpoint: string;
  readonly sasl_endpoint: string;
  readonly sasl_tls_endpoint: string;
}

export const description = 'Kafka instance that businesses share';

export const outputs = ({ instanceId, bootstrap, endpoints }: IKafka): SharedKafkaOutputs => ({
  instance_id: instanceId,
  bootstrap,
  endpoint: endpoints.plain,
  sasl_endpoint: endpoints.sasl,
  sasl_tls_endpoint: endpoints.saslTls,
});

/** The instance as a business's stack sees it: by outputs, without building it. */
export const client = (output: OutputReader<SharedKafkaOutputs>, { acl }: SharedKafkaModel): IKafka => ({
  acl,
  instanceId: output('instance_id'),
  bootstrap: output('bootstrap'),
  endpoints: { plain: output('endpoint'), sasl: output('sasl_endpoint'), saslTls: output('sasl_tls_endpoint') },
});

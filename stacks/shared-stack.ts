import type { Construct } from 'constructs';
import { KafkaInstance } from '../constructs/kafka/instance';
import type { IMetastore } from '../constructs/metastore/contract';
import type { SparkAdmin } from '../constructs/spark/contract';
import type { SparkAdminFunction } from '../constructs/spark/admin-function';
import { hasSpark } from '../model/names/spark-inventory';
import { kafkaInstance, stackName } from '../domain/names/scheme';
import { DataStack } from './data-stack';
import {
  SHARED_DESCRIPTIONS,
  type SharedKafka,
  type SharedMetastore,
  type SharedOutputs,
  type SharedSparkAdmin,
} from './outputs/shared-outputs';
import { writeOutputs } from './outputs/write-outputs';
import { readFoundation } from './read-foundation';
import { addMetastore } from './shared-metastore';
import { addSparkAdmin } from './shared-spark-admin';
import { type StackContext, stackProps } from './stack-context';

/** Services that several businesses of the environment use. */
export class SharedStack extends DataStack {
  readonly kafka: KafkaInstance | undefined;
  readonly metastore: IMetastore | undefined;
  /** Where anybody has a Spark workspace. */
  readonly sparkAdmin: SparkAdminFunction | undefined;

  constructor(scope: Construct, context: StackContext) {
    super(scope, stackName('shared', context.environment.name), stackProps(context, 'shared'));
    const { estate, environment } = context;
    const place = { estate: estate.name, environment: environment.name };
    const { network } = readFoundation(this, context);
    const { kafka, metastore } = environment.shared;
    this.kafka = kafka && new KafkaInstance(this, 'Kafka', { ...kafka, name: kafkaInstance(place), network });
    this.metastore = metastore && addMetastore(this, place, metastore, network);
    this.sparkAdmin = hasSpark(environment) ? addSparkAdmin(this, place, environment) : undefined;
    const outputs: SharedOutputs = {
      kafka: this.kafka ? kafkaOutputs(this.kafka) : null,
      metastore: this.metastore ? metastoreOutputs(this.metastore) : null,
      spark_admin: this.sparkAdmin ? sparkAdminOutputs(this.sparkAdmin) : null,
    };
    writeOutputs(this, outputs, SHARED_DESCRIPTIONS);
  }
}

const kafkaOutputs = ({ instanceId, bootstrap, endpoints }: KafkaInstance): SharedKafka => ({
  instance_id: instanceId,
  bootstrap,
  endpoint: endpoints.plain,
  sasl_endpoint: endpoints.sasl,
  sasl_tls_endpoint: endpoints.saslTls,
});

const metastoreOutputs = ({ kind, thriftUris, catalogId }: IMetastore): SharedMetastore => ({
  kind,
  uris: thriftUris,
  catalog_id: catalogId ?? '',
});

const sparkAdminOutputs = ({ serviceToken, functionName, roleName }: SparkAdmin): SharedSparkAdmin => ({
  service_token: serviceToken,
  function_name: functionName,
  role_name: roleName,
});

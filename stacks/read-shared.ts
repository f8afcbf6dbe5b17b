import type { Construct } from 'constructs';
import type { IKafka } from '../constructs/kafka/contract';
import type { IMetastore } from '../constructs/metastore/contract';
import type { SparkAdmin } from '../constructs/spark/contract';
import { hasSpark } from '../model/names/spark-inventory';
import type { SharedOutputs } from './outputs/shared-outputs';
import { hasShared } from './stack-list';
import { type StackContext, stateOf } from './stack-context';
import { readState } from './state/backend';

/** The shared services as a business sees them: by outputs, without building their stack. */
export interface SharedServices {
  readonly kafka?: IKafka;
  readonly metastore?: Pick<IMetastore, 'thriftUris' | 'catalogId'>;
  readonly sparkAdmin?: SparkAdmin;
}

/** Reads the environment's shared outputs into `scope`; nothing is read that the environment has not. */
export function readShared(scope: Construct, context: StackContext): SharedServices {
  if (!hasShared(context.environment)) return {};
  const { kafka, metastore } = context.environment.shared;
  const read = readState(scope, 'Shared', stateOf(context, 'shared'));
  const output = <K extends keyof SharedOutputs>(name: K, key: keyof NonNullable<SharedOutputs[K]> & string): string => read(name, key);
  return {
    ...(kafka && {
      kafka: {
        acl: kafka.acl,
        instanceId: output('kafka', 'instance_id'),
        bootstrap: output('kafka', 'bootstrap'),
        endpoints: {
          plain: output('kafka', 'endpoint'),
          sasl: output('kafka', 'sasl_endpoint'),
          saslTls: output('kafka', 'sasl_tls_endpoint'),
        },
      },
    }),
    ...(metastore && {
      metastore:
        metastore.kind === 'dlf'
          ? { thriftUris: '', catalogId: output('metastore', 'catalog_id') }
          : { thriftUris: output('metastore', 'uris') },
    }),
    ...(hasSpark(context.environment) && {
      sparkAdmin: {
        serviceToken: output('spark_admin', 'service_token'),
        functionName: output('spark_admin', 'function_name'),
        roleName: output('spark_admin', 'role_name'),
      },
    }),
  };
}

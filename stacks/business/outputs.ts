import type { Role } from '../../constructs/access/role';
import type { ISparkWorkspace } from '../../constructs/spark/contract';
import type { IStarRocks } from '../../constructs/starrocks/contract';
import type { IBucket } from '../../constructs/storage/contract';
import type { Lake } from '../../constructs/storage/lake';
import type { BusinessOutputs, KafkaOutputs, LakeOutputs, SparkOutputs } from '../outputs/business-outputs';
import type { BusinessKafka } from './kafka';
import { mapValues } from './part';

/** The parts of a business's stack that are told to others. */
export interface Told {
  readonly lake: Lake | undefined;
  readonly buckets: Readonly<Record<string, IBucket>>;
  readonly spark: Readonly<Record<string, ISparkWorkspace>>;
  readonly starrocks: Readonly<Record<string, IStarRocks>>;
  readonly kafka: BusinessKafka | undefined;
  readonly roles: Readonly<Record<string, Role>>;
}

/** What a business's stack tells the business's programs. */
export function businessOutputs({ lake, buckets, spark, starrocks, kafka, roles }: Told): BusinessOutputs {
  return {
    lake: lake ? lakeOutputs(lake) : null,
    buckets: mapValues(buckets, ({ bucketName }) => bucketName),
    spark: mapValues(spark, sparkOutputs),
    starrocks: mapValues(starrocks, ({ instanceId, queryEndpoint, httpEndpoint, groupNames, secretName }) => ({
      instance_id: instanceId,
      query_endpoint: queryEndpoint,
      http_endpoint: httpEndpoint,
      groups: groupNames,
      admin_secret: secretName,
    })),
    kafka: kafka ? kafkaOutputs(kafka) : null,
    roles: mapValues(roles, ({ arn }) => arn),
  };
}

const sparkOutputs = ({ workspaceId, workspaceName, queueNames, endpoints, sessionIds, tokenSecrets }: ISparkWorkspace): SparkOutputs => ({
  workspace_id: workspaceId,
  workspace_name: workspaceName,
  queues: queueNames,
  ...(endpoints.kyuubi !== undefined && {
    kyuubi: { endpoint: endpoints.kyuubi, jdbc_url: endpoints.kyuubiJdbc ?? '', token_secrets: tokenSecrets.kyuubi },
  }),
  ...(endpoints.livy !== undefined && { livy: { endpoint: endpoints.livy, token_secrets: tokenSecrets.livy } }),
  sessions: sessionIds,
});

const lakeOutputs = (lake: Lake): LakeOutputs => ({
  bucket: lake.bucketName,
  uri: lake.rootUri,
  layers: Object.fromEntries(lake.layers.map((layer) => [layer, lake.layerUri(layer)])),
  engine_expiry: lake.engineExpiry,
});

function kafkaOutputs({ instance, topics, groups, users }: BusinessKafka): KafkaOutputs {
  return {
    instance_id: instance.instanceId,
    bootstrap: instance.bootstrap,
    topics: mapValues(topics.resources, ({ name }) => name),
    groups: mapValues(groups, ({ name }) => name),
    user_secrets: mapValues(users, ({ secretName }) => secretName),
  };
}

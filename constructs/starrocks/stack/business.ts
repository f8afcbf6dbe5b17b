import { Construct } from 'constructs';
import type { Assert, Covers } from '../../../domain/covers';
import type { Named } from '../../../domain/model';
import { mapValues } from '../../../domain/named';
import type { Part } from '../../core/part';
import type { StarRocksNodesProps } from '../contract';
import { StarRocksInstance, type StarRocksInstanceProps } from '../instance';
import type { StarRocksInstanceModel, StarRocksNodes } from '../known/model';
import { starrocksInstance, starrocksSecret } from '../known/names';

/** All that YAML says of an instance and of its nodes is an option of the class. */
export type Covered = [Assert<Covers<StarRocksInstanceModel, StarRocksInstanceProps>>, Assert<Covers<StarRocksNodes, StarRocksNodesProps>>];

/** The business's instances by name. */
export function build(stack: Construct, { place, model, foundation }: Part<Named<StarRocksInstanceModel>>): Named<StarRocksInstance> {
  const { network, key: encryption } = foundation;
  const scope = new Construct(stack, 'StarRocks');
  return mapValues(
    model,
    (settings, key) =>
      new StarRocksInstance(scope, key, {
        ...settings,
        name: settings.name ?? starrocksInstance(place, key),
        network,
        key: encryption,
        secretName: starrocksSecret(place, key),
      }),
  );
}

export interface StarRocksOutputs {
  readonly instance_id: string;
  /** `host:9030`, MySQL protocol. */
  readonly query_endpoint: string;
  /** `host:8030`, loads. */
  readonly http_endpoint: string;
  /** Compute groups beside the default one. */
  readonly groups: readonly string[];
  /** KMS secret that holds the password of user `admin`. */
  readonly admin_secret: string;
}

export const description = 'StarRocks instances';

export const outputs = (instances: Named<StarRocksInstance>): Named<StarRocksOutputs> =>
  mapValues(instances, ({ instanceId, queryEndpoint, httpEndpoint, groupNames, secretName }) => ({
    instance_id: instanceId,
    query_endpoint: queryEndpoint,
    http_endpoint: httpEndpoint,
    groups: groupNames,
    admin_secret: secretName,
  }));

import { Construct } from 'constructs';
import { SparkWorkspace } from '../../constructs/spark/workspace';
import type { ILake } from '../../constructs/storage/contract';
import { sparkRole, sparkStack, sparkWorkspace } from '../../domain/names/scheme';
import { type Part, mapValues } from './part';

/** The business's Spark workspaces by name; each keeps its own files in the lake's bucket. */
export function addSpark(
  stack: Construct,
  { place, environment, business, foundation, shared, tags }: Part,
  lake: ILake | undefined,
): Record<string, SparkWorkspace> {
  const scope = new Construct(stack, 'Spark');
  return mapValues(business.spark, (settings, key) => {
    if (!lake) throw new TypeError(`business '${business.name}' has a Spark workspace, but no lake`);
    const { connectNetwork, ...rest } = settings;
    return new SparkWorkspace(scope, key, {
      ...rest,
      name: sparkWorkspace(place, key),
      stackName: sparkStack(place, key),
      roleName: sparkRole(place, key),
      lake,
      key: foundation.key,
      tags,
      schedules: environment.schedules,
      timeZone: environment.timeZone,
      ...(shared.sparkAdmin ? { admin: shared.sparkAdmin } : {}),
      ...(shared.metastore ? { metastore: shared.metastore } : {}),
      ...(connectNetwork ? { network: foundation.network } : {}),
    });
  });
}

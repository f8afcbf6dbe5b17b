import { Construct } from 'constructs';
import type { Assert, Covers } from '../../../domain/covers';
import type { Named } from '../../../domain/model';
import { mapValues } from '../../../domain/named';
import type { Grantee, Part } from '../../core/part';
import { metastore } from '../../metastore/service';
import { lake as lakeService } from '../../storage/service';
import type { ISparkWorkspace } from '../contract';
import type { SparkWorkspaceModel } from '../known/model';
import { sparkParts, sparkRole, sparkStack, sparkWorkspace } from '../known/names';
import { parseQueueReference } from '../known/queue-names';
import type { SparkWorkspaceProps } from '../options';
import { sparkAdmin } from '../service';
import { SparkWorkspace } from '../workspace';

/** `connectNetwork` says whether the workspace gets the environment's network. */
export type Covered = Assert<Covers<SparkWorkspaceModel, SparkWorkspaceProps, 'connectNetwork'>>;

/** The business's workspaces by name; each keeps its own files in the lake's bucket. */
export function build(stack: Construct, part: Part<Named<SparkWorkspaceModel>>): Named<SparkWorkspace> {
  const { place, environment, model, foundation, tags } = part;
  const lake = part.built(lakeService);
  const catalog = part.shared(metastore);
  const admin = part.shared(sparkAdmin);
  const scope = new Construct(stack, 'Spark');
  return mapValues(model, ({ connectNetwork, ...settings }, key) => {
    if (!lake) throw new TypeError(`business '${place.business}' has a Spark workspace, but no lake`);
    return new SparkWorkspace(scope, key, {
      ...settings,
      name: sparkWorkspace(place, key),
      stackName: sparkStack(place, key),
      partsName: sparkParts(place, key),
      roleName: sparkRole(place, key),
      lake,
      key: foundation.key,
      tags,
      schedules: environment.schedules,
      timeZone: environment.timeZone,
      ...(admin ? { admin } : {}),
      ...(catalog ? { metastore: catalog } : {}),
      ...(connectNetwork ? { network: foundation.network } : {}),
    });
  });
}

/** Submitting to queues. */
export function grant(workspaces: Named<SparkWorkspace> | undefined, { role, verbs }: Grantee): void {
  for (const entry of verbs['submit'] ?? []) {
    const { workspace, queue } = parseQueueReference(entry);
    workspaces?.[workspace]?.grantSubmit(role, queue);
  }
}

export interface SparkOutputs {
  readonly workspace_id: string;
  readonly workspace_name: string;
  /** Names of the queues that jobs may be submitted to. */
  readonly queues: readonly string[];
  /** Absent where there is no such gateway. */
  readonly kyuubi?: SparkKyuubiOutputs;
  readonly livy?: SparkLivyOutputs;
  /** Session to its id. */
  readonly sessions: Readonly<Record<string, string>>;
}

export interface SparkKyuubiOutputs {
  /** Host, inside the network. */
  readonly endpoint: string;
  /** A token goes to its end. */
  readonly jdbc_url: string;
  /** Token to the KMS secret that holds it. */
  readonly token_secrets: Readonly<Record<string, string>>;
}

export interface SparkLivyOutputs {
  /** Host and path, inside the network. */
  readonly endpoint: string;
  /** Token to the KMS secret that holds it. */
  readonly token_secrets: Readonly<Record<string, string>>;
}

export const description = 'Spark workspaces';

export const outputs = (workspaces: Named<ISparkWorkspace>): Named<SparkOutputs> => mapValues(workspaces, outputsOf);

const outputsOf = ({ workspaceId, workspaceName, queueNames, endpoints, sessionIds, tokenSecrets }: ISparkWorkspace): SparkOutputs => ({
  workspace_id: workspaceId,
  workspace_name: workspaceName,
  queues: queueNames,
  ...(endpoints.kyuubi !== undefined && {
    kyuubi: { endpoint: endpoints.kyuubi, jdbc_url: endpoints.kyuubiJdbc ?? '', token_secrets: tokenSecrets.kyuubi },
  }),
  ...(endpoints.livy !== undefined && { livy: { endpoint: endpoints.livy, token_secrets: tokenSecrets.livy } }),
  sessions: sessionIds,
});

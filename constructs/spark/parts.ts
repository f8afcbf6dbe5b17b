import type { SparkWorkspaceModel } from './known/model';
import type { IMetastore } from '../metastore/contract';
import type { INetwork } from '../network/contract';
import type { SparkEndpoints } from './contract';
import { addKyuubi } from './kyuubi';
import { addLivy, livyIsMade } from './livy';
import { addMembers } from './member';
import { addNetworkConnection, CONNECTION } from './network-connection';
import { addQueues } from './queue';
import { displayRelease } from './release';
import type { Runtime } from './runtime';
import { addSessions } from './session';
import { addTokens, type TokenPlace } from './token';
import type { WorkspaceTemplate } from './workspace-template';

/** What is around a workspace. */
export interface PartsOptions extends TokenPlace {
  readonly region: string;
  readonly network: INetwork | undefined;
  readonly metastore: Pick<IMetastore, 'thriftUris'> | undefined;
  /** Clock of the windows; undefined while schedules are paused. */
  readonly timeZone: string | undefined;
}

/** What of a workspace's parts is known to others; references. */
export interface Parts {
  readonly endpoints: SparkEndpoints;
  readonly sessionIds: Readonly<Record<string, string>>;
}

/** Adds what is in a workspace, as far as it can be made. */
export function addParts(template: WorkspaceTemplate, workspace: SparkWorkspaceModel, options: PartsOptions): Parts {
  const { network, metastore, region, timeZone } = options;
  addQueues(template, workspace.queues, timeZone);
  addMembers(template, workspace.members);
  const connection = network ? addNetworkConnection(template, region, network) : [];
  const runtime = runtimeOf(template, workspace, connection, metastore?.thriftUris ?? '');
  if (!runtime) return { endpoints: {}, sessionIds: {} };
  const sessionIds = addSessions(template, workspace, runtime);
  const kyuubi = addKyuubi(template, workspace, runtime);
  const livy = addLivy(template, workspace, runtime);
  if (kyuubi) addTokens(template, 'kyuubi', workspace.kyuubi?.tokens ?? {}, options);
  if (livy !== undefined) addTokens(template, 'livy', workspace.livy?.tokens ?? {}, options);
  const endpoints = {
    ...(kyuubi ? { kyuubi: kyuubi.endpoint, kyuubiJdbc: kyuubi.jdbcUrl } : {}),
    ...(livy === undefined ? {} : { livy }),
  };
  return { endpoints, sessionIds };
}

/** What gateways and sessions share; undefined when there are none, so that no parameter is left unused. */
function runtimeOf(
  template: WorkspaceTemplate,
  workspace: SparkWorkspaceModel,
  connection: readonly string[],
  uris: string,
): Runtime | undefined {
  const { engine, fusion, kyuubi, sessions } = workspace;
  const submitting = template.managed && (kyuubi !== undefined || Object.keys(sessions).length > 0);
  if (!submitting && !livyIsMade(template, workspace)) return undefined;
  return {
    release: template.text('EngineVersion', displayRelease(engine)),
    fusion,
    network: connection.length > 0 ? CONNECTION : undefined,
    metastoreUris: submitting && uris !== '' ? template.text('MetastoreUris', uris) : undefined,
    after: connection,
  };
}

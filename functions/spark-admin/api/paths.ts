/** One operation of the service: how it is called and what is known about it. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path with `{names}` for the call's path arguments. */
  readonly path: string;
  /** Whether saying it twice has the effect of saying it once; others are not repeated when the reply was lost. */
  readonly repeatable: boolean;
  /**
   * `false`: the operation exists (the vendor's RAM policies name it) but its path was found in no document and in no
   * SDK of the vendor; it is derived from its siblings. Correct it here if the service answers that it is unknown.
   */
  readonly confirmed: boolean;
  /** Replies carry `code`, where anything but 1000000 is a failure, even with HTTP status 200. */
  readonly coded?: true;
}

const WORKSPACE = '/api/v1/workspaces/{workspaceId}';
const SESSIONS = `${WORKSPACE}/sessionClusters`;
const KYUUBI = '/api/v1/kyuubi/{workspaceId}';
const KYUUBI_TOKEN = `${WORKSPACE}/kyuubiService/{kyuubiServiceId}/token`;
const LIVY = '/api/interactive/v1/workspace/{workspaceId}/livycompute';
const LIVY_TOKEN = `${LIVY}/{livyComputeId}/token`;

const get = (path: string): Operation => ({ method: 'GET', path, repeatable: true, confirmed: true });
const make = (method: 'POST' | 'PUT', path: string): Operation => ({
  method,
  path,
  repeatable: false,
  confirmed: true,
});
const change = (method: 'POST' | 'PUT', path: string): Operation => ({
  method,
  path,
  repeatable: true,
  confirmed: true,
});
const remove = (path: string): Operation => ({ method: 'DELETE', path, repeatable: true, confirmed: true });
const coded = (operation: Operation): Operation => ({ ...operation, coded: true });
const unconfirmed = (operation: Operation): Operation => ({ ...operation, confirmed: false });

/**
 * Every operation this function calls, API version 2023-08-08 of EMR Serverless Spark. Keys are the operation's
 * names; they are sent as `x-acs-action` and are the RAM actions of the function's role.
 */
export const OPERATIONS = {
  ListWorkspaces: get('/api/v1/workspaces'),

  ListWorkspaceQueues: get(`${WORKSPACE}/queues`),
  CreateWorkspaceQueue: make('POST', '/api/v1/workspaces/queues'),
  EditWorkspaceQueue: change('POST', '/api/v1/workspaces/queues/action/edit'),
  DeleteWorkspaceQueue: remove(`${WORKSPACE}/queues/{workspaceQueueName}`),

  ListKyuubiServices: get(KYUUBI),
  GetKyuubiService: get(`${KYUUBI}/{kyuubiServiceId}`),
  CreateKyuubiService: make('POST', KYUUBI),
  UpdateKyuubiService: change('PUT', `${KYUUBI}/{kyuubiServiceId}`),
  StartKyuubiService: change('POST', `${KYUUBI}/{kyuubiServiceId}/start`),
  StopKyuubiService: change('POST', `${KYUUBI}/{kyuubiServiceId}/stop`),
  DeleteKyuubiService: remove(`${KYUUBI}/{kyuubiServiceId}`),

  ListSessionClusters: get(SESSIONS),
  GetSessionCluster: get(`${SESSIONS}/{sessionClusterId}`),
  CreateSessionCluster: make('POST', SESSIONS),
  StartSessionCluster: change('POST', `${SESSIONS}/action/startSessionCluster`),
  StopSessionCluster: change('POST', `${SESSIONS}/action/stopSessionCluster`),
  DeleteSessionCluster: remove(`${SESSIONS}/{sessionClusterId}`),

  ListNetworkServices: get(`${WORKSPACE}/networkServices`),
  CreateNetworkService: make('POST', `${WORKSPACE}/networkServices`),
  DeleteNetworkService: unconfirmed(remove(`${WORKSPACE}/networkServices/{networkServiceId}`)),

  ListMembers: get('/api/v1/auth/{workspaceId}/members'),
  AddMembers: make('POST', '/api/v1/auth/members'),
  RemoveMember: unconfirmed(remove('/api/v1/auth/{workspaceId}/members/{memberArn}')),
  GrantRoleToUsers: change('POST', '/api/v1/auth/roles/grant'),
  RevokeRoleFromUsers: unconfirmed(change('POST', '/api/v1/auth/roles/revoke')),

  ListKyuubiToken: get(KYUUBI_TOKEN),
  CreateKyuubiToken: make('POST', KYUUBI_TOKEN),
  UpdateKyuubiToken: change('PUT', `${KYUUBI_TOKEN}/{tokenId}`),
  DeleteKyuubiToken: remove(`${KYUUBI_TOKEN}/{tokenId}`),

  ListLivyCompute: coded(get(LIVY)),
  ListLivyComputeToken: coded(get(LIVY_TOKEN)),
  CreateLivyComputeToken: coded(make('PUT', LIVY_TOKEN)),
  RefreshLivyComputeToken: coded(change('POST', `${LIVY_TOKEN}/{tokenId}`)),
  DeleteLivyComputeToken: coded(remove(`${LIVY_TOKEN}/{tokenId}`)),
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof OPERATIONS;

export const API_VERSION = '2023-08-08';

/** The path with its arguments, each encoded. Throws on a missing one, which is a mistake in this code. */
export function fillPath(path: string, values: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`path ${path} needs ${name}`);
    // The signature is made over RFC 3986 encoding; encodeURIComponent leaves five characters that it must not.
    return encodeURIComponent(value).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  });
}

import { Refusal, type Reply, type Request, coded, codedRefusal, ok, part, text, texts } from '../replies';
import type { Token, World } from '../world';
import { type Route, existing, workspaceOf } from './route';

const KYUUBI = '/api/v1/workspaces/{workspaceId}/kyuubiService/{gatewayId}/token';
const LIVY_COMPUTES = '/api/interactive/v1/workspace/{workspaceId}/livycompute';
const LIVY = `${LIVY_COMPUTES}/{gatewayId}/token`;

const SHORTEST = 32;
const KYUUBI_TOKEN = /^[a-z0-9]{32}$/;

/** Lists do not show the whole token. */
const masked = (token: string): string => `${token.slice(0, 4)}******${token.slice(-4)}`;

export const TOKEN_ROUTES: readonly Route[] = [
  {
    operation: 'ListKyuubiToken',
    method: 'GET',
    path: KYUUBI,
    handle: (request, world) => ok({ data: { tokens: list(request, world) } }),
  },
  {
    operation: 'CreateKyuubiToken',
    method: 'POST',
    path: KYUUBI,
    handle: (request, world) => ok({ data: { tokenId: create(request, world) } }),
  },
  {
    operation: 'UpdateKyuubiToken',
    method: 'PUT',
    path: `${KYUUBI}/{tokenId}`,
    handle: (request, world) => update(request, world, ok()),
  },
  {
    operation: 'DeleteKyuubiToken',
    method: 'DELETE',
    path: `${KYUUBI}/{tokenId}`,
    handle: (request, world) => remove(request, world, ok()),
  },
  {
    operation: 'ListLivyCompute',
    method: 'GET',
    path: LIVY_COMPUTES,
    handle: enveloped((request, world) =>
      coded({
        livyComputes: workspaceOf(request, world)
          .livy.all()
          .map((gateway) => ({
            ...gateway,
            status: world.livyHasAddress ? 'RUNNING' : 'NOT_STARTED',
            endpointInner: world.livyHasAddress ? `emr-spark-livy-gateway-${world.region}-internal.data.aliyun.com` : '',
          })),
      }),
    ),
  },
  {
    operation: 'ListLivyComputeToken',
    method: 'GET',
    path: LIVY,
    handle: enveloped((request, world) => coded({ tokens: list(request, world) })),
  },
  {
    operation: 'CreateLivyComputeToken',
    method: 'PUT',
    path: LIVY,
    handle: enveloped((request, world) => coded({ tokenId: create(request, world) })),
  },
  {
    operation: 'RefreshLivyComputeToken',
    method: 'POST',
    path: `${LIVY}/{tokenId}`,
    handle: enveloped((request, world) => update(request, world, coded())),
  },
  {
    operation: 'DeleteLivyComputeToken',
    method: 'DELETE',
    path: `${LIVY}/{tokenId}`,
    handle: enveloped((request, world) => remove(request, world, coded())),
  },
];

/** Refusals of the interactive part come with status 200. */
function enveloped(handle: Route['handle']): Route['handle'] {
  return (request, world) => {
    try {
      return handle(request, world);
    } catch (thrown) {
      if (thrown instanceof Refusal) return codedRefusal(thrown.code, thrown.message);
      throw thrown;
    }
  };
}

function gatewayOf(request: Request, world: World): string {
  const workspace = workspaceOf(request, world);
  const id = request.path.gatewayId ?? '';
  existing(workspace.kyuubi.get(id) ?? workspace.livy.all().find(({ computeId }) => computeId === id), 'gateway');
  return id;
}

function list(request: Request, world: World): readonly unknown[] {
  const gatewayId = gatewayOf(request, world);
  // Read as one list, so that the lag passes for every token.
  const { items } = workspaceOf(request, world).tokens.page(new URLSearchParams({ maxResults: '1000' }), 1000);
  return items
    .filter((item) => item.gatewayId === gatewayId)
    .map(({ gatewayId: _, expireDays: __, token, ...rest }) => ({ ...rest, token: world.showsTokens ? token : masked(token) }));
}

function create(request: Request, world: World): string {
  const gatewayId = gatewayOf(request, world);
  const { tokens } = workspaceOf(request, world);
  const name = text(request.body, 'name');
  if (tokens.all().some((token) => token.gatewayId === gatewayId && token.name === name))
    throw new Refusal(400, 'Token.AlreadyExists', `The name ${name} is used.`);
  const tokenId = world.id('tk', `${gatewayId}/${name}`);
  tokens.add(tokenId, {
    tokenId,
    createTime: world.now(),
    gatewayId,
    name,
    memberArns: [],
    expireTime: 0,
    ...said(request, world, true),
  } as Token);
  return tokenId;
}

function update(request: Request, world: World, reply: Reply): Reply {
  gatewayOf(request, world);
  const { tokens } = workspaceOf(request, world);
  tokens.change(existing(tokens.get(request.path.tokenId ?? ''), 'token').tokenId, said(request, world, world.updatesRenew));
  return reply;
}

function remove(request: Request, world: World, reply: Reply): Reply {
  gatewayOf(request, world);
  const { tokens } = workspaceOf(request, world);
  tokens.remove(existing(tokens.get(request.path.tokenId ?? ''), 'token').tokenId);
  return reply;
}

function said(request: Request, world: World, renews: boolean): Partial<Token> {
  const { body } = request;
  const token = text(body, 'token');
  if (token.length < SHORTEST) throw new Refusal(400, 'InvalidParameter', 'The token is too short.');
  if (request.operation.includes('Kyuubi') && !KYUUBI_TOKEN.test(token) && !/\s/.test(token))
    throw new Refusal(400, 'InvalidParameter', 'The token takes 32 lowercase letters and digits.');
  // A service that repeats what it refuses is why messages are scrubbed.
  if (/\s/.test(token)) throw new Refusal(400, 'InvalidParameter', `The token ${token} must not have blanks.`);
  const expire = part(body, 'autoExpireConfiguration');
  const expireDays = expire.enable === true ? Number(expire.expireDays) : 0;
  return {
    token,
    expireDays,
    ...(renews ? { expireTime: expireDays === 0 ? 0 : world.now() + expireDays * 86_400_000 } : {}),
    ...('memberArns' in body ? { memberArns: texts(body, 'memberArns') } : {}),
  };
}

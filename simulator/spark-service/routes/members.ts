import { Refusal, type Reply, type Request, ok, text, texts } from '../replies';
import type { World } from '../world';
import { type Route, existing, workspaceOf } from './route';

export const MEMBER_ROUTES: readonly Route[] = [
  {
    operation: 'ListMembers',
    method: 'GET',
    path: '/api/v1/auth/{workspaceId}/members',
    handle: (request, world) => {
      const workspace = workspaceOf(request, world);
      const { items, ...page } = workspace.members.page(request.query, world.pace.largestPage);
      const members = items.map(({ memberArn, userName, roles, createTime }) => ({
        memberArn,
        ...(userName === undefined ? {} : { userName }),
        ...(createTime === undefined ? {} : { createTime: String(createTime) }),
        userType: 'MEMBER',
        roles: roles.map((name) => ({ roleName: name, roleArn: `acs:emr::${workspace.id}:role/${name}` })),
      }));
      return ok({ members, ...page });
    },
  },
  {
    operation: 'AddMembers',
    method: 'POST',
    path: '/api/v1/auth/members',
    handle: (request, world) => {
      const { id, members } = workspaceOf(request, world);
      for (const arn of texts(request.body, 'memberArns')) {
        const [, member] = /^acs:ram::\d+:(?:user|role)\/(.+)$/.exec(arn) ?? [];
        if (member === undefined) throw new Refusal(400, 'InvalidParameter', `${arn} is no user or role of an account.`);
        const memberArn = `acs:emr::${id}:member/${member}`;
        if (members.get(memberArn) === undefined) members.add(memberArn, { memberArn, roles: [], createTime: world.now() });
      }
      return ok();
    },
  },
  {
    operation: 'RemoveMember',
    method: 'DELETE',
    path: '/api/v1/auth/{workspaceId}/members/{memberArn}',
    handle: (request, world) => {
      const { members } = workspaceOf(request, world);
      members.remove(existing(members.get(request.path.memberArn ?? ''), 'member').memberArn);
      return ok();
    },
  },
  {
    operation: 'GrantRoleToUsers',
    method: 'POST',
    path: '/api/v1/auth/roles/grant',
    handle: (request, world) => assign(request, world, (roles, role) => [...new Set([...roles, role])]),
  },
  {
    operation: 'RevokeRoleFromUsers',
    method: 'POST',
    path: '/api/v1/auth/roles/revoke',
    handle: (request, world) => assign(request, world, (roles, role) => roles.filter((name) => name !== role)),
  },
];

/** `acs:emr::<workspace>:role/<name>`: the workspace is in the name. */
function assign(request: Request, world: World, change: (roles: readonly string[], role: string) => readonly string[]): Reply {
  const [, workspaceId = '', role = ''] = /^acs:emr::([^:]+):role\/(.+)$/.exec(text(request.body, 'roleArn')) ?? [];
  const { members } = workspaceOf({ ...request, path: { workspaceId } }, world);
  for (const arn of texts(request.body, 'userArns')) {
    const member = existing(members.get(arn), 'member');
    members.change(arn, { roles: change(member.roles, role) });
  }
  return ok();
}

import { type Json, listAt, textAt } from '../api/json';
import { Problem } from '../problem';
import type { PropertyReader } from '../properties/reader';
import { RULES } from '../properties/rules';
import type { Run } from '../run';
import { type Look, waitFor } from '../wait';
import { bornOf } from './birth';
import { LEFT, findOrCreate, removeIfKnown, removeUntilGone, unlessGone } from './existence';
import { type Data, type Kind, defineKind } from './kind';

const MEMBER_TYPES = ['user', 'role'] as const;

interface Member {
  readonly workspaceId: string;
  readonly memberArn: string;
  readonly memberId: string;
  readonly memberType: (typeof MEMBER_TYPES)[number];
  /** Names of roles of the workspace. */
  readonly roles: readonly string[];
}

/** A RAM user or role in a workspace, and the workspace's roles it has. Roles that somebody else gave it stay. */
export const memberKind = defineKind<Member>({
  type: 'Custom::SparkMember',
  read: readMember,
  identity: ({ workspaceId, memberArn }) => `${workspaceId}/member/${memberArn.slice(memberArn.indexOf('member/') + 'member/'.length)}`,
  ensure: ensureMember,
  born: async (want, run) => bornOf(await existence(want, run).find(), 'createTime'),
  remove: removeMember,
} satisfies Kind<Member>);

function readMember(reader: PropertyReader): Member | undefined {
  const workspaceId = reader.required('WorkspaceId', reader.text('WorkspaceId', RULES.workspaceId));
  const memberId = reader.required('MemberId', reader.text('MemberId', RULES.memberId));
  const memberType = reader.choice('MemberType', MEMBER_TYPES) ?? 'user';
  const roles = reader.list('Roles', RULES.roleName) ?? [];
  if (workspaceId === undefined || memberId === undefined) return undefined;
  return { workspaceId, memberArn: `acs:emr::${workspaceId}:member/${memberId}`, memberId, memberType, roles };
}

async function ensureMember(want: Member, before: Member | undefined, run: Run): Promise<Data> {
  const { workspaceId, memberArn } = want;
  const member = await findOrCreate(
    existence(want, run),
    () => run.spark.call('AddMembers', { body: { workspaceId, memberArns: [ramArn(want, run)] } }),
    run,
  );
  const has = rolesOf(member);
  // What an update changes is said whatever the list shows: it may lag behind the very change that is being rolled
  // back.
  const missing = want.roles.filter((role) => !has.includes(role) || (before !== undefined && !before.roles.includes(role)));
  const dropped = (before?.roles ?? []).filter((role) => !want.roles.includes(role));
  for (const role of missing) await run.spark.call('GrantRoleToUsers', { body: assignment(want, role) });
  const revoked: string[] = [];
  for (const role of dropped) if ((await revoke(want, role, run)) !== LEFT) revoked.push(role);
  if (missing.length + dropped.length > 0) {
    run.log.info('roles', { object: existence(want, run).what, granted: missing, revoked });
    await awaitRoles(want, revoked, run);
  }
  return { MemberArn: memberArn, Roles: want.roles.join() };
}

function removeMember(had: Member, run: Run): Promise<void> {
  const path = { workspaceId: had.workspaceId, memberArn: had.memberArn };
  return removeUntilGone(
    existence(had, run),
    async (found) => {
      // The roles first: should the service keep the member, it must at least be without them.
      for (const role of had.roles.filter((name) => rolesOf(found).includes(name))) {
        await revoke(had, role, run);
      }
      return removeIfKnown('RemoveMember', existence(had, run).what, { path }, run);
    },
    run,
  );
}

/** Members are added by their name in RAM; the service gives them one of its own, for everything else. */
function ramArn({ memberType, memberId }: Member, run: Run): string {
  if (run.account !== undefined) return `acs:ram::${run.account}:${memberType}/${memberId}`;
  throw new Problem('spark-admin.request.account', 'the request has no ResourceOwnerId, so nobody knows whose member it is');
}

const revoke = ({ workspaceId, memberArn }: Member, role: string, run: Run): Promise<typeof LEFT | undefined> =>
  unlessGone(
    removeIfKnown(
      'RevokeRoleFromUsers',
      `role '${role}' of member '${memberArn}'`,
      { body: assignment({ workspaceId, memberArn }, role) },
      run,
    ),
  );

const existence = (member: Member, run: Run) => ({
  workspaceId: member.workspaceId,
  what: `member '${member.memberArn}'`,
  find: async () => {
    const members = await run.spark.list('ListMembers', { path: { workspaceId: member.workspaceId } }, 'members');
    return members.find((item) => textAt(item, 'memberArn') === member.memberArn);
  },
});

const rolesOf = (member: Json): readonly string[] => listAt(member, 'roles').map((role) => textAt(role, 'roleName') ?? '');

const assignment = ({ workspaceId, memberArn }: Pick<Member, 'workspaceId' | 'memberArn'>, role: string) => ({
  roleArn: `acs:emr::${workspaceId}:role/${role}`,
  userArns: [memberArn],
});

async function awaitRoles(want: Member, dropped: readonly string[], run: Run): Promise<void> {
  const look = async (): Promise<Look<true>> => {
    const listed = await existence(want, run).find();
    const has = listed === undefined ? [] : rolesOf(listed);
    const shown = want.roles.every((role) => has.includes(role)) && !dropped.some((role) => has.includes(role));
    return shown ? { found: true } : { seen: `its roles are ${has.join(', ') || 'none'}` };
  };
  await waitFor({ until: `${existence(want, run).what} has its roles`, look, patience: 120_000 }, run.edges, run.deadline);
}

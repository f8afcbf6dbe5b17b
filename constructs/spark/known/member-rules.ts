import type { Rule } from '../../../domain/rule';

/** Somebody who may open a workspace. */
export interface MemberSubject {
  readonly id: string;
  /** Name of the member before it that has the same id; undefined where there is none. */
  readonly first: string | undefined;
  /** For example `workspace 'risk'`. */
  readonly workspace: string;
}

export const MEMBER_RULES: readonly Rule<MemberSubject>[] = [
  {
    code: 'spark.member.id',
    holds: 'a member is the id of a RAM user or role, digits only',
    broken: ({ id }) =>
      !/^\d+$/.test(id) && {
        at: ['id'],
        message: `a member is the id of a RAM user or role, digits only, got ${id}`,
        fix: 'write id as the RAM console shows it, for example "291234567890123456"',
      },
  },
  {
    code: 'spark.member.twice',
    holds: 'nobody is a member of a workspace twice',
    broken: ({ id, first, workspace }) =>
      first !== undefined && {
        at: ['id'],
        message: `${id} is a member of ${workspace} already, as '${first}'`,
        fix: 'give one of them all the roles, and leave the other out',
      },
  },
];

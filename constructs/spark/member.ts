import type { Named } from '../../domain/model';
import type { SparkMember } from './known/model';
import { memberId } from './known/template-names';
import { taking } from './take-over';
import type { WorkspaceTemplate } from './workspace-template';

const MINUTES = 15;

/** Adds who may open the workspace; roles that were given to them elsewhere stay. */
export function addMembers(template: WorkspaceTemplate, members: Named<SparkMember>): void {
  if (!template.managed) return;
  for (const [name, declared] of Object.entries(members)) {
    const { id, type, roles } = declared;
    const member = memberId(name);
    template.addManaged(member, 'SparkMember', MINUTES, {
      MemberId: template.text(`${member}Id`, id),
      ...taking(declared),
      ...(type === 'user' ? {} : { MemberType: type }),
      ...(roles.length === 0 ? {} : { Roles: template.text(`${member}Roles`, roles.join(',')) }),
    });
  }
}

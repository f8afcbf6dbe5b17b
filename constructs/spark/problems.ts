import type { Path, Rule } from '../../domain/rule';
import { badName, errorsIn } from '../core/check';
import { badKey } from '../core/key';
import type { Problem } from '../core/problem';
import { GUEST_RULES } from './known/guest-rules';
import { MEMBER_RULES } from './known/member-rules';
import type { SparkWorkspaceModel } from './known/model';
import { SPARK_NAMES } from './known/names';
import { CONNECTION_RULES, type RegionSubject } from './known/network-rules';
import { QUEUE_RULES } from './known/queue-rules';
import { guestsIn, itself, membersIn, queuesIn, templateNamesIn, tokensIn } from './known/subjects';
import { TEMPLATE_NAME_RULES } from './known/template-names';
import { templateSize, TEMPLATE_SIZE_RULES } from './known/template-size';
import { TOKEN_RULES } from './known/token-rules';
import { WORKSPACE_RULES } from './known/workspace-rules';
import type { SparkWorkspaceProps } from './options';
import { badTokens } from './token';

/** What is wrong with a workspace as declared, and with the names of what is in it. */
export function workspaceProblems(
  workspace: SparkWorkspaceModel,
  { name, tags = {}, network, schedules = 'active' }: SparkWorkspaceProps,
  where: RegionSubject,
): readonly (Problem | undefined)[] {
  const title = `workspace '${name}'`;
  const told = <S>(rules: readonly Rule<S>[], subjects: readonly (readonly [Path, S])[]): readonly Problem[] =>
    subjects.flatMap(([at, subject]) => errorsIn(rules, subject, at));
  const zones = network?.zones ?? [];
  const connected = network ? [{ ...where, title, zones, without: 'leave network out' }] : [];
  return [
    badName(SPARK_NAMES.sparkWorkspace, name),
    ...Object.keys(workspace.queues).map((key) => badName(SPARK_NAMES.sparkQueue, key, `queues.${key}`)),
    ...Object.keys(workspace.sessions).map((key) => badKey(key, 'sessions')),
    ...Object.keys(workspace.members).map((key) => badKey(key, 'members')),
    ...(['kyuubi', 'livy'] as const).flatMap((gateway) => badTokens(name, gateway, workspace[gateway]?.tokens)),
    ...itself(workspace, title).flatMap(([at, subject]) => errorsIn(WORKSPACE_RULES, { ...subject, tags: Object.keys(tags).length }, at)),
    ...told(QUEUE_RULES, queuesIn(workspace, title)),
    ...told(GUEST_RULES, guestsIn(workspace, title)),
    ...told(TOKEN_RULES, tokensIn(workspace, title)),
    ...told(MEMBER_RULES, membersIn(workspace, title)),
    ...told(TEMPLATE_NAME_RULES, templateNamesIn(workspace, title)),
    ...errorsIn(TEMPLATE_SIZE_RULES, templateSize(title, workspace, { ...where, zones, schedules })),
    ...connected.flatMap((subject) => errorsIn(CONNECTION_RULES, subject, ['network'])),
  ];
}

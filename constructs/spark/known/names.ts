import type { Named } from '../../../domain/model';
import { joinName } from '../../../domain/names/physical-name';
import { inEnvironment, ONLY, type Place, placed, unlessOnly } from '../../../domain/names/place';
import { type NameRule, NAMES, USUAL } from '../../../domain/names/rules';
import { madeName } from '../../../domain/names/made-name';
import type { MadeName, Naming } from '../../../domain/service';
import type { SparkGuests, SparkParts } from './model';
import type { Scheduled } from './schedule-edits';
import { type QueueTimer, queueTimers, timeOf } from './timers';
import { renewedTokens } from './tokens';

/** What the service accepts as names of its things. */
export const SPARK_NAMES = {
  sparkWorkspace: {
    what: 'a Spark workspace name',
    scope: 'region',
    min: 1,
    max: 64,
    pattern: /^[\p{Script=Han}A-Za-z0-9_-]+$/u,
    hint: '1-64 Chinese characters, letters, digits, dashes or underscores',
    template: { kind: 'workspace', usual: USUAL },
  },
  sparkQueue: {
    what: 'a Spark queue name',
    scope: 'parent',
    min: 1,
    max: 63,
    pattern: /^[a-z][a-z0-9_-]*$/,
    hint: '1-63 lowercase letters, digits, dashes or underscores, starting with a letter',
  },
} as const satisfies Record<string, NameRule>;

/** As texts call a workspace: by its key, or as its business where there is only one. */
export const workspaceTitle = (key: string, business: string): string => `workspace '${key === ONLY ? business : key}'`;

export const sparkWorkspace = (place: Place, key: string): string => madeName(SPARK_NAMES.sparkWorkspace, place, unlessOnly(key));
export const sparkRole = (place: Place, key: string): string => madeName(NAMES.ramRole, place, 'spark', unlessOnly(key));
/** ROS stack that holds a workspace and what is in it. */
export const sparkStack = (place: Place, key: string): string => placed(place, 'spark', unlessOnly(key));
/** ROS stack that holds what is in a workspace, where that is apart from it. */
export const sparkParts = (place: Place, key: string): string => joinName(sparkStack(place, key), 'parts');
/** The function that manages what only the service's API can make, and its role. */
export const sparkAdminName = (place: Place): string => placed(inEnvironment(place), 'spark-admin');
/** Log store of that function, in the environment's log project. */
export const SPARK_ADMIN_LOG_STORE = 'spark-admin';
/** KMS secret with a token of a workspace's gateway. */
export const sparkTokenSecret = (workspaceName: string, gateway: 'kyuubi' | 'livy', token: string): string =>
  joinName(workspaceName, gateway, token);
/** Timer on the admin function that edits queues at a time of the day. */
export const sparkTimer = (workspaceName: string, timer: QueueTimer): string => joinName(workspaceName, timer.of, timeOf(timer));

/** Timer on the admin function that renews a token. */
export const sparkRenewal = (workspaceName: string, gateway: 'kyuubi' | 'livy', token: string): string =>
  joinName(workspaceName, gateway, token, 'renewal');

/** What of a workspace makes names. */
export interface NamedWorkspace extends Pick<SparkGuests, 'kyuubi' | 'livy'> {
  readonly parts: SparkParts;
  readonly resourceGroup: boolean;
  readonly queues: Named<Scheduled>;
}

/** Names of a business's workspaces and of what is in them. */
export const sparkNames = (workspaces: Named<NamedWorkspace>, at: Naming): MadeName[] =>
  Object.entries(workspaces).flatMap(([key, workspace]) => workspaceNames(key, workspace, at));

function workspaceNames(key: string, workspace: NamedWorkspace, { place, schedules }: Naming): MadeName[] {
  const parent = sparkWorkspace(place, key);
  const secrets = (gateway: 'kyuubi' | 'livy'): MadeName[] =>
    Object.keys(workspace[gateway]?.tokens ?? {}).map((token) => ({
      rule: NAMES.kmsSecret,
      name: sparkTokenSecret(parent, gateway, token),
      path: [key, gateway, 'tokens', token],
    }));
  return [
    { rule: SPARK_NAMES.sparkWorkspace, name: parent, path: [key] },
    { rule: NAMES.ramRole, name: sparkRole(place, key), path: [key] },
    { rule: NAMES.rosStack, name: sparkStack(place, key), path: [key] },
    ...(workspace.parts === 'apart' ? [{ rule: NAMES.rosStack, name: sparkParts(place, key), path: [key, 'parts'] }] : []),
    ...(workspace.resourceGroup ? [{ rule: NAMES.resourceGroup, name: parent, path: [key, 'resourceGroup'] }] : []),
    ...Object.keys(workspace.queues).map((name) => ({ rule: SPARK_NAMES.sparkQueue, name, path: [key, 'queues', name], parent })),
    ...secrets('kyuubi'),
    ...secrets('livy'),
    ...renewedTokens(workspace).map(({ gateway, token }) => ({
      rule: NAMES.fcTrigger,
      name: sparkRenewal(parent, gateway, token),
      path: [key, gateway, 'tokens', token, 'renew'],
      parent: sparkAdminName(place),
    })),
    ...(schedules === 'paused' ? [] : timerNames(key, parent, workspace, sparkAdminName(place))),
  ];
}

const timerNames = (key: string, workspaceName: string, { queues }: NamedWorkspace, parent: string): MadeName[] =>
  queueTimers(queues).map((timer) => ({
    rule: NAMES.fcTrigger,
    name: sparkTimer(workspaceName, timer),
    path: [key, 'queues', Object.keys(timer.edits)[0] ?? '', 'schedule'],
    parent,
  }));

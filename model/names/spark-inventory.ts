import type { SparkWorkspaceModel } from '../../constructs/spark/known/model';
import type { Business, Environment } from '../model';
import { scheduleEdits } from '../../constructs/spark/known/schedule-edits';
import { clock } from '../../domain/units/window';
import type { PhysicalName } from './inventory';
import type { NameKind } from '../../domain/names/rules';
import * as scheme from '../../domain/names/scheme';
import type { Place } from '../../domain/names/scheme';

/** Whether anybody in the environment has a Spark workspace, and so a need of the admin function. */
export const hasSpark = ({ businesses }: Pick<Environment, 'businesses'>): boolean =>
  Object.values(businesses).some(({ spark }) => Object.keys(spark).length > 0);

/** Names of what manages the workspaces of an environment. */
export function sparkAdminNames(place: Place, environment: Environment, path: readonly string[]): PhysicalName[] {
  if (!hasSpark(environment)) return [];
  return [
    { kind: 'fcFunction', name: scheme.sparkAdmin(place), path },
    { kind: 'ramRole', name: scheme.sparkAdmin(place), path },
    { kind: 'ossBucket', name: scheme.codeBucket(place), path },
  ];
}

/** Names of a business's workspaces and of what is in them. */
export function sparkNames(place: Place, business: Business, environment: Environment, path: readonly string[]): PhysicalName[] {
  return Object.entries(business.spark).flatMap(([key, workspace]) =>
    workspaceNames(place, key, workspace, environment, [...path, 'spark', key]),
  );
}

function workspaceNames(
  place: Place,
  key: string,
  workspace: SparkWorkspaceModel,
  environment: Environment,
  path: readonly string[],
): PhysicalName[] {
  const workspaceName = scheme.sparkWorkspace(place, key);
  const name = (kind: NameKind, physical: string, below: readonly string[] = [], parent?: string): PhysicalName => ({
    kind,
    name: physical,
    path: [...path, ...below],
    ...(parent !== undefined && { parent }),
  });
  const secrets = (gateway: 'kyuubi' | 'livy'): PhysicalName[] =>
    Object.keys(workspace[gateway]?.tokens ?? {}).map((token) =>
      name('kmsSecret', scheme.sparkTokenSecret(workspaceName, gateway, token), [gateway, 'tokens', token]),
    );
  return [
    name('sparkWorkspace', workspaceName),
    name('ramRole', scheme.sparkRole(place, key)),
    name('rosStack', scheme.sparkStack(place, key)),
    ...Object.keys(workspace.queues).map((queue) => name('sparkQueue', queue, ['queues', queue], workspaceName)),
    ...secrets('kyuubi'),
    ...secrets('livy'),
    ...(environment.schedules === 'paused'
      ? []
      : Object.entries(workspace.queues).flatMap(([queue, value]) =>
          scheduleEdits(value).map(({ at }) =>
            name('fcTrigger', scheme.sparkTimer(workspaceName, queue, clock(at)), ['queues', queue, 'schedule'], scheme.sparkAdmin(place)),
          ),
        )),
  ];
}

import type { Named } from '../../../domain/model';
import { ONLY } from '../../../domain/names/place';
import { suggestion } from '../../../domain/nearest';
import type { Dangling } from '../../../domain/service';
import { BUILT_IN_QUEUES } from './limits';
import type { SparkWorkspaceModel } from './model';
import { parseQueueReference } from './queue-reference';

/** What is wrong with a `submit` entry; undefined where it names a queue. */
export function danglingQueue(entry: string, business: string, spark: Named<SparkWorkspaceModel>): Dangling | undefined {
  const { workspace: name, queue } = parseQueueReference(entry);
  const workspaces = Object.keys(spark);
  if (workspaces.length === 0) {
    return { message: `'${entry}', but ${business} has no Spark workspace here`, fix: 'add spark, or remove the grant' };
  }
  if (!entry.includes('/') && !Object.hasOwn(spark, ONLY)) {
    return {
      message: `'${entry}', but ${business} has several workspaces`,
      fix: `write <workspace>/${entry} with one of ${workspaces.join(', ')}`,
    };
  }
  const workspace = Object.hasOwn(spark, name) ? spark[name] : undefined;
  if (!workspace) return { message: `'${entry}', but there is no workspace '${name}'`, fix: suggestion(name, workspaces) };
  if (Object.hasOwn(workspace.queues, queue) || BUILT_IN_QUEUES.includes(queue)) return undefined;
  return {
    message: `'${entry}', but there is no such queue`,
    fix: suggestion(queue, [...Object.keys(workspace.queues), ...BUILT_IN_QUEUES]),
  };
}

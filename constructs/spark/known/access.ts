import type { Named } from '../../../domain/model';
import { ONLY } from '../../../domain/names/place';
import { suggestion } from '../../../domain/nearest';
import type { Dangling } from '../../../domain/service';
import { workspaceTitle } from './names';
import { parseQueueReference, queueNames } from './queue-names';

/** What is wrong with naming `queue`, where `declared` are the workspace's own; undefined where there is one. */
export function missingQueue(queue: string, declared: Named<unknown>, workspace: string): Dangling | undefined {
  const known = queueNames(declared);
  return known.includes(queue) ? undefined : { message: `${workspace} has no queue '${queue}'`, fix: suggestion(queue, known) };
}

/** What is wrong with a `submit` entry; undefined where it names a queue. */
export function danglingQueue(entry: string, business: string, spark: Named<{ readonly queues: Named<unknown> }>): Dangling | undefined {
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
  const missing = missingQueue(queue, workspace.queues, workspaceTitle(name, business));
  return missing && { ...missing, message: `'${entry}', but ${missing.message}` };
}

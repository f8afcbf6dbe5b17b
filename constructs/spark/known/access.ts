import type { Named } from '../../../domain/model';
import { ONLY } from '../../../domain/names/place';
import { type Fix, leaveOut, write } from '../../../domain/fix';
import { nearestOf, nearestOrOut } from '../../../domain/fix-nearest';
import type { Dangling } from '../../../domain/service';
import { workspaceTitle } from './names';
import { parseQueueReference, queueNames } from './queue-names';

/** What is wrong with naming `queue`, where `declared` are the workspace's own; undefined where there is one. */
export function missingQueue(queue: string, declared: Named<unknown>, workspace: string): Dangling | undefined {
  const known = queueNames(declared);
  return known.includes(queue) ? undefined : { message: `${workspace} has no queue '${queue}'`, fix: nearestOf(queue, known, 'queue') };
}

type Workspaces = Named<{ readonly queues: Named<unknown> }>;

const referencesTo = (workspace: string, spark: Workspaces): readonly string[] =>
  queueNames(spark[workspace]?.queues ?? {}).map((queue) => `${workspace}/${queue}`);

/** A queue without its workspace, where there are several: the one that has it, if only one has. */
function inOneOf(queue: string, spark: Workspaces): Fix {
  const [first, ...others] = Object.keys(spark).filter((workspace) => queueNames(spark[workspace]?.queues ?? {}).includes(queue));
  return first === undefined || others.length > 0
    ? `write <workspace>/${queue} with one of ${Object.keys(spark).join(', ')}`
    : write([], `${first}/${queue}`);
}

/** What is wrong with a `submit` entry; undefined where it names a queue. */
export function danglingQueue(entry: string, business: string, spark: Workspaces): Dangling | undefined {
  const { workspace: name, queue } = parseQueueReference(entry);
  const workspaces = Object.keys(spark);
  if (workspaces.length === 0) {
    return { message: `'${entry}', but ${business} has no Spark workspace here`, fix: leaveOut([], { or: 'add spark' }) };
  }
  if (!entry.includes('/') && !Object.hasOwn(spark, ONLY)) {
    return {
      message: `'${entry}', but ${business} has several workspaces`,
      fix: inOneOf(entry, spark),
    };
  }
  const workspace = Object.hasOwn(spark, name) ? spark[name] : undefined;
  if (!workspace)
    return {
      message: `'${entry}', but there is no workspace '${name}'`,
      fix: nearestOrOut(
        entry,
        Object.keys(spark).flatMap((one) => referencesTo(one, spark)),
        'add it to spark',
      ),
    };
  const missing = missingQueue(queue, workspace.queues, workspaceTitle(name, business));
  const known = entry.includes('/') ? referencesTo(name, spark) : queueNames(workspace.queues);
  return missing && { fix: nearestOrOut(entry, known, 'add it to spark'), message: `'${entry}', but ${missing.message}` };
}

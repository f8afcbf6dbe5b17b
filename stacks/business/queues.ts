import type { Named, SparkWorkspace } from '../../spec/model';

/** A queue by the name a workload gives it: `<queue>` where that is the only one of its name, else `<workspace>/<queue>`. */
export function findQueue(workspaces: Named<SparkWorkspace>, entry: string): { readonly workspace: string; readonly queue: string } {
  const [first = '', second] = entry.split('/');
  if (second !== undefined) return { workspace: first, queue: second };
  const workspace = Object.keys(workspaces).find((key) => first in (workspaces[key]?.queues ?? {})) ?? Object.keys(workspaces)[0];
  if (workspace === undefined) throw new TypeError(`there is no workspace for queue '${entry}'`);
  return { workspace, queue: first };
}

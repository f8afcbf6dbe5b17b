import { type Reply, type Request, Refusal } from '../replies';
import type { Workspace, World } from '../world';

/** One operation of the copy: which requests it takes and what it does. */
export interface Route {
  readonly operation: string;
  readonly method: string;
  /** Path with `{names}`. */
  readonly path: string;
  readonly handle: (request: Request, world: World) => Reply;
}

const PATTERNS = new Map<string, RegExp>();

/** The path as a pattern; compiled once, because tests make thousands of calls. */
function patternOf(path: string): RegExp {
  const pattern = PATTERNS.get(path) ?? new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
  PATTERNS.set(path, pattern);
  return pattern;
}

/** The named parts of `pathname` if the route takes it. */
export function match(route: Route, method: string, pathname: string): Readonly<Record<string, string>> | undefined {
  if (route.method !== method) return undefined;
  const groups = patternOf(route.path).exec(pathname)?.groups;
  if (groups === undefined) return pathname === route.path ? {} : undefined;
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
}

/** The workspace a request is about. */
export function workspaceOf(request: Request, world: World): Workspace {
  const id = request.path.workspaceId ?? String(request.body.workspaceId ?? '');
  const workspace = world.workspaces.get(id);
  // Lists of a missing workspace have no code at all (emr-spark-manage, SKILL.md).
  if (workspace === undefined && request.operation.startsWith('List'))
    throw new Refusal(400, '', 'workspace does not exist or no permission');
  if (workspace === undefined) throw new Refusal(404, 'Workspace.NotFound', `The workspace ${id} does not exist.`);
  return workspace;
}

/** The object, or the service's refusal. */
export function existing<T>(item: T | undefined, what: string): T {
  if (item === undefined) throw new Refusal(404, 'ResourceNotFound', `The specified ${what} is not found.`);
  return item;
}

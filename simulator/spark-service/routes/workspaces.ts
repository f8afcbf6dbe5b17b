import { ok } from '../replies';
import type { Route } from './route';

export const WORKSPACE_ROUTES: readonly Route[] = [
  {
    operation: 'ListWorkspaces',
    method: 'GET',
    path: '/api/v1/workspaces',
    handle: ({ query }, world) => {
      const start = Number(query.get('nextToken') ?? 0);
      const end = start + Math.min(Number(query.get('maxResults') ?? 20), world.pace.largestPage);
      // A search by name finds whatever has it in its name.
      const found = [...world.workspaces.values()].filter(({ name }) => name.includes(query.get('name') ?? ''));
      return ok({
        workspaces: found
          .slice(start, end)
          .map(({ id, name, status }) => ({ workspaceId: id, workspaceName: name, workspaceStatus: status })),
        totalCount: found.length,
        ...(end < found.length ? { nextToken: String(end) } : {}),
      });
    },
  },
];

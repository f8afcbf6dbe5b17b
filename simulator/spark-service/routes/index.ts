import { KYUUBI_ROUTES } from './kyuubi';
import { MEMBER_ROUTES } from './members';
import { NETWORK_ROUTES } from './networks';
import { QUEUE_ROUTES } from './queues';
import type { Route } from './route';
import { SESSION_ROUTES } from './sessions';
import { TOKEN_ROUTES } from './tokens';
import { WORKSPACE_ROUTES } from './workspaces';

/** The paths of the service that the copy knows, written from its documentation and not from the code under test. */
export const ROUTES: readonly Route[] = [
  ...WORKSPACE_ROUTES,
  ...QUEUE_ROUTES,
  ...KYUUBI_ROUTES,
  ...SESSION_ROUTES,
  ...NETWORK_ROUTES,
  ...MEMBER_ROUTES,
  ...TOKEN_ROUTES,
];

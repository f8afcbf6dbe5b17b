import { accountOf } from '../../alicloud/account';
import type { CloudObject } from '../../cloud/object';
import type { Changes } from '../../cloud/store';
import { made } from '../../types/text';
import { AS_ASSUMED, type Workspace, type World } from '../world';
import { keptSecrets } from './secrets';
import { WORKSPACE, keptWorkspace } from './workspace';

/** Whose service it is. */
export interface ServicePlace {
  readonly region: string;
  readonly account: string;
}

/** What the service knows in one account and region, in the file of the simulated cloud. It holds for as long as the step that it is made for. */
export function keptWorld(changes: Changes, { region, account }: ServicePlace, now: () => number): World {
  const isHere = (object: CloudObject): boolean => object.region === region && accountOf(object) === account;
  const workspaceOf = (object: CloudObject): Workspace => keptWorkspace(changes, object);
  return {
    ...AS_ASSUMED,
    region,
    pace: { lag: 0, reads: 1, largestPage: 100 },
    workspaces: {
      get: (id) => {
        const object = changes.get(WORKSPACE, id);
        return object !== undefined && isHere(object) ? workspaceOf(object) : undefined;
      },
      values: () => changes.all(WORKSPACE).filter(isHere).map(workspaceOf),
    },
    secrets: keptSecrets(changes, { region, account }),
    now,
    closed: new Set(),
    id: (prefix, of) => `${prefix}-${made(`${of}/${changes.next(`spark ${of}`)}`, 16, HEX)}`,
  };
}

const HEX = '0123456789abcdef';

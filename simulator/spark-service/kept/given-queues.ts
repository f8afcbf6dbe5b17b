import type { CloudObject } from '../../cloud/object';
import type { Changes, View } from '../../cloud/store';
import { keptWorkspace, quotaOf } from './workspace';
import { PARTS } from './parts';

/** Share of a new workspace that its `dev_queue` has. Nobody has seen how much it is: that both together take all is the hardest case. */
const DEV_SHARE = 0.25;

/** The two queues that every workspace has from the start, which take all that it has. */
export function giveQueues(changes: Changes, workspace: CloudObject): void {
  const { queues } = keptWorkspace(changes, workspace);
  const all = quotaOf(workspace);
  const dev = Math.floor(all * DEV_SHARE);
  const paymentType = 'PayAsYouGo';
  queues.add('root_queue', { queueName: 'root_queue', cu: all - dev, maxCu: all - dev, environments: ['production'], paymentType });
  queues.add('dev_queue', { queueName: 'dev_queue', cu: dev, maxCu: dev, environments: ['dev'], paymentType });
}

/** What all queues of a workspace have together, in CU. */
export const usedBy = (cloud: View, { id }: CloudObject): number =>
  cloud
    .all(PARTS.queues.kind)
    .filter(({ attributes }) => attributes['WorkspaceId'] === id)
    .reduce((sum, { attributes }) => sum + Number(attributes['MaxCu'] ?? 0), 0);

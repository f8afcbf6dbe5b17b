import { OPERATIONS } from '../../../functions/spark-admin/api/paths';
import { fillPath } from '../../../functions/spark-admin/api/paths';
import { listAt, textAt } from '../../../functions/spark-admin/api/json';
import type { Operation } from './operation';
import { tokenPages } from './pages';
import { isGoing, textIn } from './read';
import type { Walk } from './walk';

const operation = (name: 'ListWorkspaces' | 'ListWorkspaceQueues'): Operation => ({
  name,
  service: 'spark',
  action: `emr-serverless-spark:${name}`,
  page: `emr/emr-serverless-spark/developer-reference/api-emr-serverless-spark-2023-08-08-${name.toLowerCase()}`,
  path: OPERATIONS[name].path,
  method: 'GET',
});

/** API 2023-08-08, as the admin function speaks to it. */
const WORKSPACES = operation('ListWorkspaces');
const QUEUES = operation('ListWorkspaceQueues');

const NAMES = { size: 'maxResults', token: 'nextToken' } as const;

/** Workspaces with the names of their queues. */
export const spark: Walk = {
  title: 'Serverless Spark',
  operations: [WORKSPACES, QUEUES],
  types: ['ALIYUN::EMR::SparkWorkspace'],
  read: async (ask, isMeant) => {
    const query = { regionId: ask.region };
    const workspaces = await tokenPages(ask, WORKSPACES, query, 'workspaces', NAMES);
    const there = workspaces.filter(
      (workspace) => !isGoing(textAt(workspace, 'workspaceStatus')) && isMeant(textIn(workspace, 'workspaceName')),
    );
    return Promise.all(
      there.map(async (workspace) => {
        const id = textIn(workspace, 'workspaceId');
        const path = fillPath(QUEUES.path ?? '', { workspaceId: id });
        // This list has no pages.
        const queues = listAt(await ask.json({ ...QUEUES, path }, query), 'queues').map((queue) => textIn(queue, 'queueName'));
        const attributes = { WorkspaceName: textIn(workspace, 'workspaceName'), queues };
        return { type: 'ALIYUN::EMR::SparkWorkspace', id, region: ask.region, attributes };
      }),
    );
  },
};

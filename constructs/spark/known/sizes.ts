import type { Named } from '../../../domain/model';
import type { SizeRow } from '../../../domain/service';
import { named } from '../../../domain/several';
import { allQueues } from './given-queues';
import type { SparkQueue, SparkWorkspaceModel } from './model';

/** Each workspace, and its queues as parts of it. */
export const sparkSizes = (workspaces: Named<SparkWorkspaceModel>): SizeRow[] =>
  Object.entries(workspaces).flatMap(([key, workspace]) => [
    { name: named(key, 'workspace'), at: [key, 'quota'], max: workspace.quota },
    ...Object.entries<Pick<SparkQueue, 'max' | 'min' | 'schedule'>>(allQueues(workspace)).map(
      ([name, { max, min, schedule }]): SizeRow => ({
        name: named(key, `queue ${name}`),
        at: [key, 'queues', name, 'max'],
        max,
        part: true,
        ...(min === undefined ? {} : { min }),
        ...(Object.keys(schedule).length === 0 ? {} : { schedule }),
      }),
    ),
  ]);

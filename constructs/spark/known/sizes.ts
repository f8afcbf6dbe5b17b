import type { Named } from '../../../domain/model';
import { mapValues } from '../../../domain/named';
import type { SizeRow } from '../../../domain/service';
import { named } from '../../../domain/several';
import { inCu } from '../../../domain/units/quantity';
import type { SparkWorkspaceModel } from './model';

/** Each workspace, and its queues as parts of it. */
export const sparkSizes = (workspaces: Named<SparkWorkspaceModel>): SizeRow[] =>
  Object.entries(workspaces).flatMap(([key, { quota, queues }]) => [
    { name: named(key, 'workspace'), max: inCu(quota) },
    ...Object.entries(queues).map(([name, { max, min, schedule }]): SizeRow => ({
      name: named(key, `queue ${name}`),
      max: inCu(max),
      part: true,
      ...(min === undefined ? {} : { min: inCu(min) }),
      ...(Object.keys(schedule).length === 0 ? {} : { schedule: mapValues(schedule, (cu) => inCu(cu)) }),
    })),
  ]);

import { allQueues } from './known/given-queues';
import type { SparkQueue, SparkWorkspaceModel } from './known/model';
import { queueId, windowId } from './known/template-names';
import { taking } from './take-over';
import type { RosValue, WorkspaceTemplate } from './workspace-template';

const MINUTES = 15;

/**
 * Adds all queues, also the two that are not declared: their limits are parameters, so a plan shows a change as `QueueNightMax: 40 -> 60`. They are changed one after
 * the other, as the service refuses two at once, and none before what has too much was lowered. Logical ids of what was added, by queue.
 * @param timeZone clock of the windows; undefined while schedules are paused
 */
export function addQueues(
  template: WorkspaceTemplate,
  workspace: SparkWorkspaceModel,
  timeZone: string | undefined,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const limits: Record<string, object> = {};
  if (!template.managed) return ids;
  for (const [name, { max, schedule }] of Object.entries(allQueues(workspace))) {
    const { min, environments } = workspace.queues[name] ?? {};
    const id = queueId(name);
    const former = [...ids.values()].at(-1) ?? template.firstRoom;
    const limit = { MaxCu: template.limit(`${id}Max`, max), ...(timeZone === undefined ? {} : windows(template, id, schedule, timeZone)) };
    limits[name] = limit;
    template.addManaged(
      id,
      'SparkQueue',
      MINUTES,
      {
        Name: name,
        ...taking(workspace.queues[name] ?? {}),
        ...limit,
        ...(min === undefined ? {} : { MinCu: template.number(`${id}Min`, min) }),
        ...(environments === undefined ? {} : { Environments: environments }),
      },
      [former],
    );
    ids.set(name, id);
  }
  template.addRoom(MINUTES, limits);
  return ids;
}

/** What holds in the windows, so that a deployment inside of one keeps to it; timers only act at their edges. */
function windows(
  template: WorkspaceTemplate,
  id: string,
  schedule: SparkQueue['schedule'],
  timeZone: string,
): Record<string, RosValue | string> {
  const all = Object.entries(schedule);
  return all.length === 0
    ? {}
    : {
        Windows: Object.fromEntries(all.map(([window, max]) => [window, template.limit(windowId(id, window), max)])),
        TimeZone: timeZone,
      };
}

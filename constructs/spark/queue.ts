import type { Named } from '../../domain/model';
import type { SparkQueue } from './known/model';
import { isBuiltIn } from './known/queue-names';
import { queueId, windowId } from './known/template-names';
import type { WorkspaceTemplate } from './workspace-template';

const MINUTES = 15;

/**
 * Adds the declared queues: their limits are parameters, so a plan shows a change as `QueueNightMax: 40 -> 60`. Logical ids of what was
 * added, by queue.
 * @param timeZone clock of the windows; undefined while schedules are paused
 */
export function addQueues(
  template: WorkspaceTemplate,
  queues: Named<SparkQueue>,
  timeZone: string | undefined,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  if (!template.managed) return ids;
  for (const [name, { max, min, environments, schedule }] of Object.entries(queues)) {
    const id = queueId(name);
    template.addManaged(id, 'SparkQueue', MINUTES, {
      Name: name,
      MaxCu: template.number(`${id}Max`, max),
      ...(min === undefined ? {} : { MinCu: template.number(`${id}Min`, min) }),
      ...(timeZone === undefined ? {} : windows(template, id, schedule, timeZone)),
      Environments: environments,
      // No longer declared, a built-in queue stays: it is then limited by the workspace's quota only.
      ...(isBuiltIn(name) ? { RestoreMaxCu: template.quota } : {}),
    });
    ids.set(name, id);
  }
  return ids;
}

/** What holds in the windows, so that a deployment inside of one keeps to it; timers only act at their edges. */
function windows(template: WorkspaceTemplate, id: string, schedule: SparkQueue['schedule'], timeZone: string): object {
  const all = Object.entries(schedule);
  return all.length === 0
    ? {}
    : {
        Windows: Object.fromEntries(all.map(([window, max]) => [window, template.number(windowId(id, window), max)])),
        TimeZone: timeZone,
      };
}

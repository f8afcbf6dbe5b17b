import type { SparkQueue } from './known/model';
import type { Named } from '../../domain/model';
import { queueId, windowId } from './known/template-names';
import { isBuiltIn } from './options';
import type { WorkspaceTemplate } from './workspace-template';

const MINUTES = 15;

/**
 * Adds the declared queues: their limits are parameters, so a plan shows a change as `QueueNightMax: 40 -> 60`.
 * @param timeZone clock of the windows; undefined while schedules are paused
 */
export function addQueues(template: WorkspaceTemplate, queues: Named<SparkQueue>, timeZone: string | undefined): void {
  if (!template.managed) return;
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
  }
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

/** What has to be there before something that runs on a queue: the queue, if this stack makes it. */
export const after = (template: WorkspaceTemplate, queues: Named<SparkQueue>, queue: string): readonly string[] =>
  template.managed && queue in queues ? [queueId(queue)] : [];

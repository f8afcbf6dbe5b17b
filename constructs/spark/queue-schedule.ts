import { Fcv3Trigger } from '@cdktf/provider-alicloud/lib/fcv3-trigger';
import { Construct } from 'constructs';
import type { Named } from '../../domain/model';
import { cuText } from '../../domain/units/text';
import { clock } from '../../domain/units/window';
import { stableJson } from '../core/template-digest';
import type { SparkAdmin } from './contract';
import { sparkTimer } from './known/names';
import type { ScheduleEdit } from './known/schedule-edits';

/** What timers need to know of the workspace they are for. */
export interface ScheduledWorkspace {
  /** Known before the workspace is made, unlike its id: timers must not change with everything that changes the workspace's stack. */
  readonly workspaceName: string;
  /** Edits of the day, by queue. */
  readonly edits: Named<readonly ScheduleEdit[]>;
  /** IANA name. */
  readonly timeZone: string;
}

/** Function Compute's cron: seconds, minutes, hours, day, month, weekday; in UTC unless a time zone is named. */
const daily = (minute: number, timeZone: string): string => `CRON_TZ=${timeZone} 0 ${minute % 60} ${Math.floor(minute / 60)} * * *`;

/**
 * The timers that make queues follow their schedules: one that opens each window, one that closes it unless the next one follows.
 * Each says its own value, so that one that comes late or twice does no harm.
 */
export class QueueSchedule extends Construct {
  readonly resources: { readonly timers: Named<Fcv3Trigger> };

  constructor(scope: Construct, id: string, { functionName }: SparkAdmin, workspace: ScheduledWorkspace) {
    super(scope, id);
    const { workspaceName, edits, timeZone } = workspace;
    const timers = Object.entries(edits).flatMap(([queue, ofQueue]) =>
      ofQueue.map(({ at, max }) => {
        const name = sparkTimer(workspaceName, queue, clock(at));
        const payload = stableJson({ kind: 'schedule', workspace: workspaceName, queue, maxCu: max });
        const timer = new Fcv3Trigger(this, `${queue}_${clock(at).replace(':', '')}`, {
          functionName,
          triggerName: name,
          triggerType: 'timer',
          qualifier: 'LATEST',
          description: `${queue}: ${cuText(max)} from ${clock(at)}`,
          triggerConfig: stableJson({ cronExpression: daily(at, timeZone), enable: true, payload }),
        });
        return [name, timer] as const;
      }),
    );
    this.resources = { timers: Object.fromEntries(timers) };
  }
}

import { Fcv3Trigger } from '@cdktf/provider-alicloud/lib/fcv3-trigger';
import { Construct } from 'constructs';
import type { SparkQueue } from './known/model';
import type { Named } from '../../domain/model';
import { sparkTimer } from './known/names';
import { scheduleEdits } from './known/schedule-edits';
import { clock } from '../../domain/units/window';
import { stableJson } from '../core/template-digest';
import type { SparkAdmin } from './contract';
import { cuText } from '../../domain/units/text';

/** What timers need to know of the workspace they are for. */
export interface ScheduledWorkspace {
  /** Known before the workspace is made, unlike its id: timers must not change with everything that changes the workspace's stack. */
  readonly workspaceName: string;
  readonly queues: Named<SparkQueue>;
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
    const { workspaceName, queues, timeZone } = workspace;
    const timers = Object.entries(queues).flatMap(([queue, value]) =>
      scheduleEdits(value).map(({ at, max }) => {
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

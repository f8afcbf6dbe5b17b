import type { Fcv3Trigger } from '@cdktf/provider-alicloud/lib/fcv3-trigger';
import { Construct } from 'constructs';
import type { Named } from '../../domain/model';
import { cuText } from '../../domain/units/text';
import { clock } from '../../domain/units/window';
import type { SparkAdmin } from './contract';
import { functionTimer } from './function-timer';
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

/** Every day at a minute. */
const daily = (minute: number): string => `0 ${minute % 60} ${Math.floor(minute / 60)} * * *`;

/**
 * The timers that make queues follow their schedules: one that opens each window, one that closes it unless the next one follows.
 * Each says its own value, so that one that comes late or twice does no harm.
 */
export class QueueSchedule extends Construct {
  readonly resources: { readonly timers: Named<Fcv3Trigger> };

  constructor(scope: Construct, id: string, admin: SparkAdmin, workspace: ScheduledWorkspace) {
    super(scope, id);
    const { workspaceName, edits, timeZone } = workspace;
    const timers = Object.entries(edits).flatMap(([queue, ofQueue]) =>
      ofQueue.map(({ at, max }) => {
        const name = sparkTimer(workspaceName, queue, clock(at));
        const timer = functionTimer(this, `${queue}_${clock(at).replace(':', '')}`, admin, {
          name,
          description: `${queue}: ${cuText(max)} from ${clock(at)}`,
          cron: daily(at),
          timeZone,
          payload: { kind: 'schedule', workspace: workspaceName, queue, maxCu: max },
        });
        return [name, timer] as const;
      }),
    );
    this.resources = { timers: Object.fromEntries(timers) };
  }
}

import type { Fcv3Trigger } from '@cdktf/provider-alicloud/lib/fcv3-trigger';
import { Construct } from 'constructs';
import type { Named } from '../../domain/model';
import type { Cu } from '../../domain/units/quantity';
import { cuText } from '../../domain/units/text';
import { clock } from '../../domain/units/window';
import type { SparkAdmin } from './contract';
import { functionTimer } from './function-timer';
import { sparkTimer } from './known/names';
import type { Scheduled } from './known/schedule-edits';
import { queueTimers, timeOf } from './known/timers';

/** What timers need to know of the workspace they are for. */
export interface ScheduledWorkspace {
  /** Known before the workspace is made, unlike its id: timers must not change with everything that changes the workspace's stack. */
  readonly workspaceName: string;
  /** Its queues, with their windows. */
  readonly queues: Named<Scheduled>;
  /** IANA name. */
  readonly timeZone: string;
}

/** Every day at a minute. */
const daily = (minute: number): string => `0 ${minute % 60} ${Math.floor(minute / 60)} * * *`;

/**
 * The timers that make queues follow their schedules: one that opens each window, one that closes it unless the next one follows; queues
 * that change at the same minute share one.
 * Each says its own value, so that one that comes late or twice does no harm.
 */
export class QueueSchedule extends Construct {
  readonly resources: { readonly timers: Named<Fcv3Trigger> };

  constructor(scope: Construct, id: string, admin: SparkAdmin, workspace: ScheduledWorkspace) {
    super(scope, id);
    const { workspaceName, queues, timeZone } = workspace;
    const timers = queueTimers(queues).map((one) => {
      const name = sparkTimer(workspaceName, one);
      const [[queue, maxCu], ...others] = Object.entries(one.edits) as [[string, Cu], ...[string, Cu][]];
      const timer = functionTimer(this, `${one.of}_${timeOf(one)}`, admin, {
        name,
        description: `${Object.entries(one.edits)
          .map(([of, cu]) => `${of}: ${cuText(cu)}`)
          .join(', ')} from ${clock(one.at)}`,
        cron: daily(one.at),
        timeZone,
        payload: { kind: 'schedule', workspace: workspaceName, ...(others.length === 0 ? { queue, maxCu } : { edits: one.edits }) },
      });
      return [name, timer] as const;
    });
    this.resources = { timers: Object.fromEntries(timers) };
  }
}

import { Fcv3Trigger } from '@cdktf/provider-alicloud/lib/fcv3-trigger';
import type { Construct } from 'constructs';
import { stableJson } from '../core/template-digest';
import type { SparkAdmin } from './contract';

/** When a timer calls the admin function, and what it says then. */
export interface FunctionTimer {
  readonly name: string;
  readonly description: string;
  /** Function Compute's cron: seconds, minutes, hours, day, month, weekday. */
  readonly cron: string;
  /** IANA name: without one it would be UTC. */
  readonly timeZone: string;
  readonly payload: Readonly<Record<string, string | number | Readonly<Record<string, number>>>>;
}

/** A timer of the admin function. Its payload is written the same every time, so that nothing changes without a reason. */
export const functionTimer = (scope: Construct, id: string, { functionName }: SparkAdmin, timer: FunctionTimer): Fcv3Trigger =>
  new Fcv3Trigger(scope, id, {
    functionName,
    triggerName: timer.name,
    triggerType: 'timer',
    qualifier: 'LATEST',
    description: timer.description,
    triggerConfig: stableJson({
      cronExpression: `CRON_TZ=${timer.timeZone} ${timer.cron}`,
      enable: true,
      payload: stableJson(timer.payload),
    }),
  });

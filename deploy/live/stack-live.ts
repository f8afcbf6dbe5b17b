import { messageOf } from '../../functions/spark-admin/problem';
import { type PlacedWhole, wholesOf } from '../../model/live/wholes';
import type { RequiredEstate } from '../../model/require-estate';
import { type Change, isClosed } from '../../plan';
import type { StackRef } from '../../stacks/stack-list';
import type { Preview } from '../stacks/preview';
import type { Difference } from './compare';
import type { LiveService } from './live-service';
import { lookAt } from './look';
import { partName } from './part-name';

/** What of one stack is not as it was deployed, and no plan sees. */
export interface Drifted {
  readonly stack: string;
  readonly differences: readonly Difference[];
}

/** Looks at what stacks made that only a service's API shows. */
export interface StackLive {
  readonly service: LiveService | undefined;
  /** What differs, without what these changes set anyway. Where nobody can look it says so, in one line. */
  readonly look: (previews: readonly Preview[], changes: readonly Change[]) => Promise<readonly Drifted[]>;
}

interface Asked {
  readonly stack: string;
  readonly wholes: readonly PlacedWhole[];
}

/** @param service absent where no key opens the account */
export function stackLive(
  { estate, origins }: Pick<RequiredEstate, 'estate' | 'origins'>,
  select: readonly StackRef[],
  service: LiveService | undefined,
  say: (line: string) => void,
): StackLive {
  /** What each stack has, where it is deployed and its plan can be looked into. */
  const asked = (previews: readonly Preview[], changes: readonly Change[]): readonly Asked[] =>
    select
      .filter(({ name, business }) => business !== undefined && isDeployed(previews.find((one) => one.name === name)))
      .filter(({ name }) => !changes.some((change) => change.stack === name && isClosed(change)))
      .flatMap(({ name, environment, business }) => {
        const of = estate.environments[environment];
        const known = business === undefined ? undefined : of?.businesses[business];
        const wholes = of === undefined || known === undefined ? [] : wholesOf(estate, of, known, service?.now?.());
        return wholes.length === 0 ? [] : [{ stack: name, wholes }];
      });
  return {
    service,
    look: async (previews, changes) => {
      const stacks = asked(previews, changes);
      if (stacks.length === 0) return [];
      if (service === undefined) return unseen('there are no access keys to ask with', say);
      try {
        const looked = await lookAt(
          stacks.flatMap(({ wholes }) => wholes),
          service,
          origins,
        );
        return stacks.flatMap(({ stack, wholes }) => {
          const own = changes.filter((change) => change.stack === stack);
          const differences = looked
            .filter(({ whole }) => wholes.includes(whole))
            .flatMap((one) => one.differences)
            .filter((one) => one.how !== 'undescribed' && !isSet(one, own));
          return differences.length === 0 ? [] : [{ stack, differences }];
        });
      } catch (thrown) {
        return unseen(messageOf(thrown), say);
      }
    },
  };
}

function unseen(why: string, say: (line: string) => void): readonly Drifted[] {
  say(`not compared with what the service shows of queues, gateways, sessions and members: ${why}`);
  return [];
}

/** Whether the stack is deployed and holds a ROS stack: only what ROS made can have been changed without Terraform seeing it. */
const isDeployed = (preview: Preview | undefined): boolean =>
  preview?.result !== undefined &&
  !preview.result.skipped &&
  (preview.result.read?.state?.resources ?? []).some(({ type }) => type === 'alicloud_ros_stack');

/** Whether a plan sets the part anyway, makes it, or removes it. */
const isSet = ({ type, name }: Difference, changes: readonly Change[]): boolean =>
  changes.some(({ inner, change: { before, after } }) => {
    if (inner?.type !== type) return false;
    return [before, after].some((side) => {
      const { Parameters: parameters } = side ?? {};
      const properties = typeof parameters === 'object' && parameters !== null && !Array.isArray(parameters) ? parameters : (side ?? {});
      return partName(properties as Readonly<Record<string, unknown>>) === name;
    });
  });

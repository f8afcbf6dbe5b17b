import { messageOf } from '../../functions/spark-admin/problem';
import { liveWholes } from '../../model/live/wholes';
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

/** @param service absent where no key opens the account */
export function stackLive(
  { estate, origins }: Pick<RequiredEstate, 'estate' | 'origins'>,
  select: readonly StackRef[],
  service: LiveService | undefined,
  say: (line: string) => void,
): StackLive {
  const look = async (ref: StackRef, changes: readonly Change[], ask: Pick<LiveService, 'look' | 'now'>): Promise<readonly Drifted[]> => {
    const environment = estate.environments[ref.environment];
    const wholes =
      environment === undefined ? [] : liveWholes(estate, environment, ask.now?.()).filter(({ owner }) => owner === ref.business);
    const looked = await lookAt(wholes, ask, origins);
    const differences = looked.flatMap((one) => one.differences).filter((one) => one.how !== 'undescribed' && !isSet(one, changes));
    return differences.length === 0 ? [] : [{ stack: ref.name, differences }];
  };
  return {
    service,
    look: async (previews, changes) => {
      const refs = select.filter(({ name, business }) => business !== undefined && isDeployed(previews.find((one) => one.name === name)));
      const open = refs.filter(({ name }) => !changes.some((change) => change.stack === name && isClosed(change)));
      const asked = open.filter((ref) => {
        const environment = estate.environments[ref.environment];
        return environment !== undefined && liveWholes(estate, environment).some(({ owner }) => owner === ref.business);
      });
      if (asked.length === 0) return [];
      if (service === undefined) {
        say(`${UNSEEN}: there are no access keys to ask with`);
        return [];
      }
      try {
        const found = await Promise.all(
          asked.map((ref) =>
            look(
              ref,
              changes.filter(({ stack }) => stack === ref.name),
              service,
            ),
          ),
        );
        return found.flat();
      } catch (thrown) {
        say(`${UNSEEN}: ${messageOf(thrown)}`);
        return [];
      }
    },
  };
}

const UNSEEN = 'not compared with what the service shows of queues, gateways, sessions and members';

/** Only what a stack of ROS made can have been changed aside. */
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

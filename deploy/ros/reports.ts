import type { Position } from '../../domain/problem';
import { EXIT, Exit } from '../../domain/exit';
import type { ReadEstate } from '../../stacks/problems/locate';
import { writtenPlaces } from '../reading/written-places';
import type { StackDocument } from '../stacks/stack-folder';
import { type Either, withAccount } from '../with-account';
import { accountStacks } from './account-stacks';
import { failedIn } from './ros-failure';
import type { RosStacks, StackEvent } from './ros-stacks';
import { simulatedStacks } from './simulated-stacks';
import { regionOf, roleOf } from './watched';

/** What ROS says of one of its stacks. */
export interface RosReport {
  /** Name of the stack of Terraform. */
  readonly stack: string;
  /** Of the ROS stack. */
  readonly name: string;
  /** Undefined where there is no such stack. */
  readonly status?: string;
  /** What failed in its last fifty events, newest first. */
  readonly failed: readonly (Pick<StackEvent, 'of' | 'status' | 'reason'> & { readonly place?: Position })[];
}

/** What ROS says of all its stacks that these stacks describe, in an account or in the estate's rehearsal. */
export async function rosReports(
  read: ReadEstate & { readonly root: string },
  documents: Readonly<Record<string, StackDocument>>,
  simulate: boolean,
): Promise<readonly RosReport[]> {
  const placeOf = writtenPlaces(read, (stack) => documents[stack]);
  return withAccount(read.root, simulate, ROS, (ros) =>
    Promise.all(
      named(documents).map(async ({ stack, address, region, name, role }): Promise<RosReport> => {
        const seen = await ros.look({ region, name, ...(role !== undefined && { role }) }).catch((error: Error) => {
          throw new Exit(EXIT.tool, `[ros.events.unread] ${name}: ${error.message}\n  fix: allow ros:ListStacks and ros:ListStackEvents`);
        });
        const failed = failedIn(seen?.events ?? []).map(({ of, status, reason }) => {
          const place = placeOf(stack, address, undefined, of);
          return { of, status, reason, ...(place ? { place } : {}) };
        });
        return { stack, name, failed, ...(seen ? { status: seen.status } : {}) };
      }),
    ),
  );
}

const ROS: Either<RosStacks> = {
  account: (keysOf) => accountStacks({ keysOf, endpoint: process.env['ROS_ENDPOINT'] }),
  simulated: simulatedStacks,
  lacking: { code: 'deploy.credentials.missing', asked: 'ROS' },
};

interface Named {
  readonly stack: string;
  readonly address: string;
  readonly region: string;
  readonly name: string;
  readonly role?: string;
}

function named(documents: Readonly<Record<string, StackDocument>>): readonly Named[] {
  return Object.entries(documents).flatMap(([stack, { resource, provider }]) =>
    Object.entries(resource?.['alicloud_ros_stack'] ?? {}).flatMap(([id, body]) => {
      const [region, name] = [regionOf(provider?.['alicloud']), (body as { readonly stack_name?: unknown }).stack_name];
      const role = roleOf(provider?.['alicloud']);
      if (region === undefined || typeof name !== 'string') return [];
      return [{ stack, address: `alicloud_ros_stack.${id}`, region, name, ...(role !== undefined && { role }) }];
    }),
  );
}

import type { Named } from '../../domain/model';
import { guestsOf } from './known/guests';
import type { SparkGuests } from './known/model';
import { livyIsMade } from './livy';
import type { WorkspaceTemplate } from './workspace-template';

/** What a workspace declares, as far as it matters here: of queues and members their names. */
interface Declared extends SparkGuests {
  readonly queues: Named<unknown>;
  readonly members: Named<unknown>;
  readonly connectNetwork: boolean;
}

/** What is declared and not made for want of an admin function, in words. */
export function unmanagedParts(template: WorkspaceTemplate, workspace: Declared): readonly string[] {
  if (template.managed) return [];
  const { queues, members, kyuubi, livy, connectNetwork } = workspace;
  return [
    ...Object.keys(queues).map((name) => `queue '${name}'`),
    ...(connectNetwork ? ['the network connection'] : []),
    ...guestsOf(workspace)
      // The one thing that ROS has a type for.
      .filter((guest) => guest.path[0] !== 'livy' || !livyIsMade(template, guest))
      .map(({ what }) => what),
    ...Object.keys(members).map((name) => `member '${name}'`),
    ...[kyuubi, livy].flatMap((gateway) => Object.keys(gateway?.tokens ?? {}).map((name) => `token '${name}'`)),
  ];
}

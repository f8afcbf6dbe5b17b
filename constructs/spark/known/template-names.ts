import type { Named } from '../../../domain/model';
import type { Path, Rule } from '../../../domain/rule';
import { logicalName } from './logical-name';
import type { SparkGuests, SparkMember } from './model';

/** Logical ids of what is made from a key, in the template of a workspace's ROS stack. */
export const queueId = (key: string): string => `Queue${logicalName(key)}`;
export const sessionId = (key: string): string => `Session${logicalName(key)}`;
export const memberId = (key: string): string => `Member${logicalName(key)}`;
export const tokenId = (gateway: 'Kyuubi' | 'Livy', key: string): string => `${gateway}Token${logicalName(key)}`;
/** Parameter with the maximum of a queue in one window: `22:00-06:00` becomes `QueueNightMax2200To0600`. */
export const windowId = (queue: string, window: string): string => `${queue}Max${window.replaceAll(':', '').replace('-', 'To')}`;

/** All names that one key makes in the template: of a resource, its parameters and what it hands back. */
export interface Made {
  /** For example `queue 'night'`. */
  readonly what: string;
  /** The key, below the workspace. */
  readonly at: Path;
  readonly names: readonly string[];
}

type Names = (id: string) => readonly (string | false)[];

const made = (what: string, at: Path, id: string, names: Names): Made => ({
  what: `${what} '${at.at(-1)}'`,
  at,
  names: [id, ...names(id).filter((name) => name !== false)],
});

/** What keys there are, and what beside them makes a name or not. */
export interface Keyed extends Pick<SparkGuests, 'kyuubi' | 'livy' | 'sessions'> {
  readonly queues: Named<{ readonly min?: unknown; readonly schedule: Named<unknown> }>;
  readonly members: Named<Pick<SparkMember, 'roles'>>;
}

/**
 * What makes names from keys. Windows count while schedules are paused, too: the day that they are not is no day for a new name.
 * Everything else in the template has a name of its own that no key can make.
 */
export function namesFromKeys({ queues, sessions, members, kyuubi, livy }: Keyed): readonly Made[] {
  const tokens = (gateway: 'Kyuubi' | 'Livy', of: typeof kyuubi | typeof livy): readonly Made[] =>
    Object.entries(of?.tokens ?? {}).map(([key, { expire }]) =>
      made('token', [gateway.toLowerCase(), 'tokens', key], tokenId(gateway, key), (id) => [
        `${id}Secret`,
        expire !== undefined && `${id}Days`,
      ]),
    );
  return [
    ...Object.entries(queues).map(([key, { min, schedule }]) =>
      made('queue', ['queues', key], queueId(key), (id) => [
        `${id}Max`,
        min !== undefined && `${id}Min`,
        ...Object.keys(schedule).map((window) => windowId(id, window)),
      ]),
    ),
    ...Object.keys(sessions).map((key) =>
      made('session', ['sessions', key], sessionId(key), (id) => [`${id}Queue`, `${id}IdleMinutes`, `Output${id}Id`]),
    ),
    ...Object.entries(members).map(([key, { roles }]) =>
      made('member', ['members', key], memberId(key), (id) => [`${id}Id`, roles.length > 0 && `${id}Roles`]),
    ),
    ...tokens('Kyuubi', kyuubi),
    ...tokens('Livy', livy),
  ];
}

/** Second and later makers of a name, each with the first. */
function clashes(all: readonly Made[]): readonly { readonly name: string; readonly first: Made; readonly second: Made }[] {
  const makers = new Map<string, Made>();
  return all.flatMap((second) => {
    const name = second.names.find((one) => makers.has(one));
    const first = name === undefined ? undefined : makers.get(name);
    second.names.forEach((one) => makers.set(one, makers.get(one) ?? second));
    return name !== undefined && first ? [{ name, first, second }] : [];
  });
}

/** ROS takes a name once in a template, whatever it is the name of. */
export const TEMPLATE_NAME_RULES: readonly Rule<readonly Made[]>[] = [
  {
    code: 'spark.template.name-taken',
    holds: "what is in a workspace has names of its own in the workspace's ROS template, where only letters and digits count",
    broken: (all) =>
      clashes(all).map(({ name, first, second }) => ({
        at: second.at,
        key: true,
        message: `${second.what} and ${first.what} would both make '${name}' in the workspace's ROS template, where only letters and digits count`,
        fix: 'rename one of the two',
      })),
  },
];

import { write } from '../../../domain/fix';
import type { Rule } from '../../../domain/rule';

/** Where a business's topics live. */
export interface HomeSubject {
  readonly topics: readonly string[];
  /** Whether the business has an instance, or the environment shares one. */
  readonly home: boolean;
}

export const HOME_RULES: readonly Rule<HomeSubject>[] = [
  {
    code: 'kafka.instance.missing',
    holds: "a business with Kafka has an instance of its own, or its environment's shared one",
    onKubernetes: true,
    broken: ({ home, topics }) =>
      !home && {
        at: [],
        key: true,
        message: `${topics.length > 0 ? `topics ${topics.join(', ')} have no Kafka to live in` : 'there is no Kafka for this'}: the environment shares none`,
        fix: { changes: [{ do: 'set', from: 'environment', at: ['shared', 'kafka'], value: {} }], or: 'kafka.instance: {} here' },
      },
  },
];

/** Who is granted topics of an instance. */
export interface AclSubject {
  readonly users: readonly string[];
  readonly acl: boolean;
  /** Whether the business has the instance for itself; else it is the environment's. */
  readonly own: boolean;
}

export const ACL_RULES: readonly Rule<AclSubject>[] = [
  {
    code: 'kafka.acl.off',
    holds: 'topics are granted only where the instance holds users to their grants',
    broken: ({ users, acl, own }) =>
      !acl &&
      users.length > 0 && {
        at: own ? ['acl'] : [],
        key: true,
        message: `topics are granted to ${users.join(', ')}, but Kafka runs without access control (acl: false), so anybody may read and write them`,
        fix: own ? write('acl', true) : { changes: [{ do: 'set', from: 'environment', at: ['shared', 'kafka', 'acl'], value: true }] },
      },
  },
];

import type { Position, Problem } from '../../domain/problem';

/** Something that nothing describes any more and that stays in the cloud: Terraform lets go of it and destroys nothing. */
export interface Removed {
  readonly stack: string;
  /** `alicloud_alikafka_topic.Kafka_Topics_payments_Topic`. */
  readonly address: string;
  /** Where it is written. */
  readonly place: Position;
}

/** An entry of `removed.yaml` as written, with where it and its members are. */
export interface WrittenRemoved {
  readonly data: unknown;
  at(key?: string): Position;
}

const RESOURCE = /^([^/\s]+)\/([a-z][a-z0-9_]*\.[\w-]+)$/;
const MEMBERS = ['resource', 'why'] as const;
const NEEDED = {
  resource: 'what stays in the cloud: stack/address, as the finding prints it',
  why: 'the reason, for whoever reads this later',
} as const;

/** Reads the entries of `removed.yaml`: those that are well formed, and what is wrong with the others. */
export function parseRemoved(entries: readonly WrittenRemoved[]): {
  readonly removed: readonly Removed[];
  readonly problems: readonly Problem[];
} {
  const problems = entries.flatMap(problemsIn);
  return { problems, removed: problems.length > 0 ? [] : entries.map(readEntry) };
}

function problemsIn({ data, at }: WrittenRemoved): Problem[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return [problem('tombstone.shape', at(), 'an entry is a map', `write ${MEMBERS.join(' and ')}`)];
  const given = data as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).filter((key) => !MEMBERS.some((member) => member === key));
  return [
    ...unknown.map((key) => problem('tombstone.key.unknown', at(key), `an entry has no '${key}'`, `write only ${MEMBERS.join(' and ')}`)),
    ...MEMBERS.flatMap((member) => {
      const value = given[member];
      if (typeof value !== 'string' || value.trim() === '')
        return [problem('tombstone.member.missing', at(member), `'${member}' is missing or no text`, `write ${NEEDED[member]}`)];
      return member === 'resource' && !RESOURCE.test(value)
        ? [problem('tombstone.resource.form', at(member), `'${value}' is not stack/address`, `write ${NEEDED.resource}`)]
        : [];
    }),
  ];
}

function readEntry({ data, at }: WrittenRemoved): Removed {
  const [, stack = '', address = ''] = RESOURCE.exec(String((data as { readonly resource: unknown }).resource)) ?? [];
  return { stack, address, place: at('resource') };
}

const problem = (code: string, place: Position, message: string, fix: string): Problem => ({
  ...place,
  code,
  message,
  fix,
  severity: 'error',
});

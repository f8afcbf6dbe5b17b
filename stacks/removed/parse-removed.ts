import type { Position, Problem } from '../../domain/problem';
import type { WrittenEntry } from '../../domain/written-entry';
import { entryProblem, STACK_ADDRESS } from '../problems/entries';

/** Something that nothing describes any more and that stays in the cloud: Terraform lets go of it and destroys nothing. */
export interface Removed {
  readonly stack: string;
  /** `alicloud_alikafka_topic.Kafka_Topics_payments_Topic`. */
  readonly address: string;
  /** Where it is written. */
  readonly place: Position;
}

const MEMBERS = ['resource', 'why'] as const;
const NEEDED = {
  resource: 'what stays in the cloud: stack/address, as the finding prints it',
  why: 'the reason, for whoever reads this later',
} as const;

/** Reads the entries of `removed.yaml`: those that are well formed, and what is wrong with the others. */
export function parseRemoved(entries: readonly WrittenEntry[]): {
  readonly removed: readonly Removed[];
  readonly problems: readonly Problem[];
} {
  const problems = entries.flatMap(problemsIn);
  return { problems, removed: problems.length > 0 ? [] : entries.map(readEntry) };
}

function problemsIn({ data, at }: WrittenEntry): Problem[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return [entryProblem('tombstone.shape', at(), 'an entry is a map', `write ${MEMBERS.join(' and ')}`)];
  const given = data as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).filter((key) => !MEMBERS.some((member) => member === key));
  return [
    ...unknown.map((key) =>
      entryProblem('tombstone.key.unknown', at(key), `an entry has no '${key}'`, `write only ${MEMBERS.join(' and ')}`),
    ),
    ...MEMBERS.flatMap((member) => {
      const value = given[member];
      if (typeof value !== 'string' || value.trim() === '')
        return [entryProblem('tombstone.member.missing', at(member), `'${member}' is missing or no text`, `write ${NEEDED[member]}`)];
      return member === 'resource' && !STACK_ADDRESS.test(value)
        ? [entryProblem('tombstone.resource.form', at(member), `'${value}' is not stack/address`, `write ${NEEDED.resource}`)]
        : [];
    }),
  ];
}

function readEntry({ data, at }: WrittenEntry): Removed {
  const [, stack = '', address = ''] = STACK_ADDRESS.exec(String((data as { readonly resource: unknown }).resource)) ?? [];
  return { stack, address, place: at('resource') };
}

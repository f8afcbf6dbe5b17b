import type { Position, Problem } from '../../domain/problem';
import type { WrittenEntry } from '../../domain/written-entry';
import { entryProblem, STACK_ADDRESS } from '../problems/entries';

/** Something that was there before: Terraform takes it into a stack's state instead of making it. */
export interface Adopted {
  readonly stack: string;
  /** `alicloud_star_rocks_instance.StarRocks_ads_Instance`. */
  readonly address: string;
  /** As `terraform import` takes it. */
  readonly id: string;
  /** Attributes that stay as they are, whatever the stack says of them. */
  readonly keep: readonly string[];
  /** Of a thing that no file of the estate has words for: what it is. It is held in the state and never changed. */
  readonly attributes?: Readonly<Record<string, unknown>>;
  /** Where it is written. */
  readonly place: Position;
}

const ATTRIBUTE = /^[a-z][a-z0-9_]*$/;
const MEMBERS = ['resource', 'id', 'keep', 'attributes'] as const;

/** Reads the entries of `adopted.yaml`: those that are well formed, and what is wrong with the others. */
export function parseAdopted(entries: readonly WrittenEntry[]): {
  readonly adopted: readonly Adopted[];
  readonly problems: readonly Problem[];
} {
  const problems = [...entries.flatMap(problemsIn), ...twice(entries)];
  return { problems, adopted: problems.length > 0 ? [] : entries.map(readEntry) };
}

const textAt = (data: unknown, key: string): string => {
  const value = (data as Readonly<Record<string, unknown>> | null)?.[key];
  return typeof value === 'string' ? value : '';
};

function problemsIn({ data, at }: WrittenEntry): Problem[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return [entryProblem('adoption.shape', at(), 'an entry is a map', `write ${MEMBERS.join(', ')}`)];
  const given = data as Readonly<Record<string, unknown>>;
  const { keep = [], attributes = {} } = given;
  const named = Array.isArray(keep) && keep.every((one) => typeof one === 'string' && ATTRIBUTE.test(one));
  const isMap = typeof attributes === 'object' && attributes !== null && !Array.isArray(attributes);
  return [
    ...Object.keys(given)
      .filter((key) => !MEMBERS.some((member) => member === key))
      .map((key) => entryProblem('adoption.key.unknown', at(key), `an entry has no '${key}'`, `write only ${MEMBERS.join(', ')}`)),
    ...(STACK_ADDRESS.test(textAt(data, 'resource'))
      ? []
      : [
          entryProblem(
            'adoption.resource.form',
            at('resource'),
            "'resource' is not stack/address",
            'write it as a plan of the stack calls it: stack/type.name',
          ),
        ]),
    ...(textAt(data, 'id') === ''
      ? [entryProblem('adoption.id.missing', at('id'), "'id' is missing or no text", 'write the id of what exists, in quotes')]
      : []),
    ...(named
      ? []
      : [entryProblem('adoption.keep.form', at('keep'), "'keep' is no list of attributes", 'write keep: [tags, description]')]),
    ...(isMap ? [] : [entryProblem('adoption.attributes.form', at('attributes'), "'attributes' is no map", 'write attribute: value')]),
  ];
}

/** One thing in two states is changed by both. */
function twice(entries: readonly WrittenEntry[]): Problem[] {
  const seen = new Map<string, string>();
  return entries.flatMap(({ data, at }) => {
    const [resource, id] = [textAt(data, 'resource'), textAt(data, 'id')];
    const key = `${/\/(\w+)\./.exec(resource)?.[1] ?? ''} ${id}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, resource);
    return first === undefined || id === ''
      ? []
      : [entryProblem('adoption.twice', at('id'), `'${id}' is adopted twice, as ${first} before`, 'take one of the two entries out')];
  });
}

function readEntry({ data, at }: WrittenEntry): Adopted {
  const [, stack = '', address = ''] = STACK_ADDRESS.exec(textAt(data, 'resource')) ?? [];
  const { keep = [], attributes } = data as Partial<Pick<Adopted, 'keep' | 'attributes'>>;
  return { stack, address, id: textAt(data, 'id'), keep, ...(attributes && { attributes }), place: at('resource') };
}

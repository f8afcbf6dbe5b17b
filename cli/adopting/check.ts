import type { Named } from '../../domain/model';
import type { Environment, ProfileModel } from '../../model/model';
import { kafkaProblems } from './kafka-problems';
import { lacking } from './keep';
import { HELD, KINDS } from './kinds';
import { LEFT_OUT, NOT_TO_BE_HAD } from './left-out';
import type { Omitted, Refused } from './refused';
import { blockOf, type List, textOf, type Thing } from './thing';

/** What an estate has before. */
export interface Before {
  readonly environment: Environment;
  /** Names of businesses that have a file. */
  readonly files: readonly string[];
  /** What businesses have from profiles. */
  readonly profiles?: Named<ProfileModel>;
  /** `type id` to the stack that has it. */
  readonly owners: ReadonlyMap<string, string>;
  /** Id of the Kafka instance that the environment shares, where it was found. */
  readonly kafka?: string;
}

export interface Checked {
  readonly things: readonly Thing[];
  readonly omitted: readonly Omitted[];
  readonly refusals: readonly Refused[];
}

/** What of a list can be adopted, what is left out, and all reasons to adopt nothing. */
export function checked(list: List, before: Before): Checked {
  const known = list.things.filter(({ type }) => type in KINDS || type in HELD || type in NOT_TO_BE_HAD);
  const omitted = list.things
    .filter((thing) => !known.includes(thing))
    .map((thing) => ({ thing, why: LEFT_OUT[thing.type] ?? 'no file of an estate describes such a thing' }));
  const seen = new Set<string>();
  const refusals = known.flatMap((thing): Refused[] => {
    const key = `${thing.type} ${thing.id}`;
    const again = seen.has(key);
    seen.add(key);
    return again
      ? [{ thing, code: 'adopt.list.twice', message: `'${thing.id}' is listed twice`, fix: 'take one of the two entries out' }]
      : problemsOf(thing, list, before);
  });
  return { things: known, omitted, refusals: [...kafkaProblems(known, before.environment, before.kafka), ...refusals] };
}

function problemsOf(thing: Thing, list: List, before: Before): Refused[] {
  const { type, id, attributes } = thing;
  const impossible = NOT_TO_BE_HAD[type];
  if (impossible) {
    const { why, fix, more } = impossible;
    return [{ thing, code: 'adopt.impossible', message: `'${id}' cannot be adopted: ${why}${more?.(attributes) ?? ''}`, fix }];
  }
  const told: Refused[] = [];
  const tell = (code: string, message: string, fix: string): void => void told.push({ thing, code, message, fix });
  const { environment, owners } = before;
  const owner = owners.get(`${type} ${id}`);
  if (owner !== undefined)
    tell('adopt.taken', `'${id}' is what stack '${owner}' has`, `leave it out; to move it, let go of it there first: removed.yaml`);
  else if (blockOf(attributes, 'tags')['managed-by'] === 'lakewright')
    tell(
      'adopt.taken',
      `'${id}' is what another estate has: its tags say so`,
      'leave it out, or let that estate let go of it first: removed.yaml',
    );
  if (thing.region !== undefined && thing.region !== environment.region)
    tell(
      'adopt.region',
      `'${id}' is in ${thing.region}, ${environment.name} is in ${environment.region}`,
      'adopt it into an environment of its region',
    );
  const missing = lacking(type, attributes);
  if (missing.length > 0)
    tell(
      'adopt.attributes.missing',
      `of '${id}' is not told: ${missing.join(', ')}`,
      'write them under its attributes in a list, as they are',
    );
  const twin = twinBefore(thing, list);
  if (twin !== undefined)
    tell(
      'adopt.name.twice',
      `'${id}' is called '${nameOf(thing)}', as '${twin.id}' is`,
      'rename one of the two where it is, or leave one out',
    );
  businessProblems(thing, list, before, tell);
  const [attribute, parentType] = KINDS[type]?.parent ?? [];
  const parent = attribute === undefined ? undefined : textOf(attributes, attribute);
  if (parentType !== undefined && !list.things.some((other) => other.type === parentType && other.id === parent))
    tell('adopt.parent.missing', `'${id}' belongs to '${parent ?? '?'}', which is not in the list`, 'list that, too');
  return told;
}

const nameOf = ({ type, attributes }: Thing): string => textOf(attributes, KINDS[type]?.name ?? '') ?? '';

/** The one before it that has its name, where an account lets two have one. */
function twinBefore(thing: Thing, { things }: List): Thing | undefined {
  if (KINDS[thing.type]?.namesRepeat !== true) return undefined;
  const twin = things.find((other) => other.type === thing.type && nameOf(other) === nameOf(thing));
  return twin === undefined || twin.id === thing.id ? undefined : twin;
}

function businessProblems(
  { type, id, business }: Thing,
  list: List,
  { files, profiles = {} }: Before,
  tell: (code: string, message: string, fix: string) => void,
): void {
  const kind = KINDS[type];
  if (kind?.of === 'environment') return;
  if (business === undefined)
    tell('adopt.business.missing', `'${id}' is of no business`, 'write business: beside its id, or --business NAME');
  else if (!files.includes(business) && !(business in list.businesses))
    tell(
      'adopt.business.unknown',
      `there is no business '${business}'`,
      `write businesses: { ${business}: { owner: ..., costCenter: ... } } in the list, or: npx lakewright add business ${business}`,
    );
  const section = kind?.path('', '')[0];
  const [profile] = Object.entries(profiles).find(([, { takers }]) => takers[business ?? '']?.includes(section ?? '')) ?? [];
  if (profile !== undefined)
    tell(
      'adopt.business.profile',
      `'${id}' would be written under ${section ?? ''} of '${business ?? ''}', which has that from profile '${profile}': its own would take its place`,
      `write ${section ?? ''} in businesses/${business ?? ''}.yaml first, as profiles/${profile}.yaml has it`,
    );
}

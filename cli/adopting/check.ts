import type { Named } from '../../domain/model';
import type { Environment, ProfileModel } from '../../model/model';
import { HELD, KINDS } from './kinds';
import { lacking } from './keep';
import { LEFT_OUT, NOT_TO_BE_HAD } from './left-out';
import { blockOf, type List, refusal, textOf, type Thing } from './thing';

/** What an estate has before. */
export interface Before {
  readonly environment: Environment;
  /** Names of businesses that have a file. */
  readonly files: readonly string[];
  /** What businesses have from profiles. */
  readonly profiles?: Named<ProfileModel>;
  /** `type id` to the stack that has it. */
  readonly owners: ReadonlyMap<string, string>;
}

/** One thing that is not adopted, and why. */
export interface Omitted {
  readonly thing: Thing;
  readonly why: string;
}

export interface Checked {
  readonly things: readonly Thing[];
  readonly omitted: readonly Omitted[];
  readonly refusals: readonly string[];
}

/** What of a list can be adopted, what is left out, and all reasons to adopt nothing. */
export function checked(list: List, before: Before): Checked {
  const known = list.things.filter(({ type }) => type in KINDS || type in HELD || type in NOT_TO_BE_HAD);
  const omitted = list.things
    .filter((thing) => !known.includes(thing))
    .map((thing) => ({ thing, why: LEFT_OUT[thing.type] ?? 'no file of an estate describes such a thing' }));
  const seen = new Set<string>();
  const refusals = known.flatMap((thing) => {
    const key = `${thing.type} ${thing.id}`;
    const again = seen.has(key);
    seen.add(key);
    return again
      ? [refusal(thing.place, 'adopt.list.twice', `'${thing.id}' is listed twice`, 'take one of the two entries out')]
      : problemsOf(thing, list, before);
  });
  return { things: known, omitted, refusals: [...refusals, ...kafkaProblems(known, before)] };
}

function problemsOf(thing: Thing, list: List, { environment, files, owners, profiles = {} }: Before): string[] {
  const { type, id, attributes, business, place } = thing;
  const impossible = NOT_TO_BE_HAD[type];
  if (impossible) return [refusal(place, 'adopt.impossible', `'${id}' cannot be adopted: ${impossible.why}`, impossible.fix)];
  const kind = KINDS[type];
  const told: string[] = [];
  const tell = (code: string, message: string, fix: string): void => void told.push(refusal(place, code, message, fix));
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
    tell('adopt.attributes.missing', `of '${id}' is not told: ${missing.join(', ')}`, 'write them under its attributes, as they are');
  if (kind?.of !== 'environment') {
    if (business === undefined)
      tell('adopt.business.missing', `'${id}' is of no business`, 'write business: beside its id, or --business NAME');
    else if (!files.includes(business) && !(business in list.businesses))
      tell(
        'adopt.business.unknown',
        `there is no business '${business}'`,
        `write businesses: { ${business}: { owner: ..., costCenter: ... } } in the list`,
      );
  }
  const section = kind?.of === 'business' ? kind.path('', '')[0] : undefined;
  const [profile] = Object.entries(profiles).find(([, { takers }]) => takers[business ?? '']?.includes(section ?? '')) ?? [];
  if (profile !== undefined)
    tell(
      'adopt.business.profile',
      `'${id}' would be written under ${section ?? ''} of '${business ?? ''}', which has that from profile '${profile}': its own would take its place`,
      `write ${section ?? ''} in businesses/${business ?? ''}.yaml first, as profiles/${profile}.yaml has it`,
    );
  const [attribute, parentType] = kind?.parent ?? [];
  const parent = attribute === undefined ? undefined : textOf(attributes, attribute);
  if (parentType !== undefined && !list.things.some((other) => other.type === parentType && other.id === parent))
    tell('adopt.parent.missing', `'${id}' belongs to '${parent ?? '?'}', which is not in the list`, 'list that, too');
  return told;
}

/** An environment shares one instance, and topics are on it. */
function kafkaProblems(things: readonly Thing[], { environment }: Before): string[] {
  const instances = things.filter(({ type }) => type === 'alicloud_alikafka_instance');
  const [instance, ...more] = instances;
  const shared = environment.shared.kafka;
  const own = shared === undefined ? undefined : 'existing' in shared ? shared.existing : '';
  const classic = instances.filter(({ attributes }) => textOf(attributes, 'instance_type') !== 'alikafka_serverless');
  const home = own ?? instance?.id;
  const strays = things.filter(
    ({ type, attributes }) =>
      /^alicloud_alikafka_(?:topic|consumer_group)$/.test(type) && home !== undefined && textOf(attributes, 'instance_id') !== home,
  );
  return [
    ...more.map(({ id, place }) =>
      refusal(
        place,
        'adopt.kafka.second',
        `'${id}' is one more Kafka instance, and an environment shares one`,
        'adopt it into another environment',
      ),
    ),
    ...(instance && own !== undefined
      ? [
          refusal(
            instance.place,
            'adopt.kafka.second',
            `${environment.name} has a Kafka instance already`,
            'adopt it into another environment, or take shared.kafka out',
          ),
        ]
      : []),
    ...classic.map(({ id, place }) =>
      refusal(
        place,
        'adopt.kafka.edition',
        `'${id}' is no serverless instance`,
        `use it as it is: shared.kafka: { existing: ${id} }; its topics can be adopted`,
      ),
    ),
    ...strays.map(({ id, place }) =>
      refusal(
        place,
        'adopt.kafka.other',
        `'${id}' is on another instance than ${environment.name} shares`,
        'adopt it into an environment that shares its instance',
      ),
    ),
  ];
}

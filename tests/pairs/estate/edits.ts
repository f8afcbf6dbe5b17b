import fc from 'fast-check';
import { copyOf, type Description, isSection, type Section } from './description';
import { PARTS, SHARED } from './parts';

/** One edit, by name; `at` says which of the places, `to` which of the values. */
export interface Edit {
  readonly edit: string;
  readonly at: number;
  readonly to: number;
}

const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(from.length, 1)];

/** Every section at any depth that has a key. */
function having(root: unknown, key: string): Section[] {
  if (!isSection(root)) return Array.isArray(root) ? root.flatMap((item) => having(item, key)) : [];
  return [...(Object.hasOwn(root, key) ? [root] : []), ...Object.values(root).flatMap((inner) => having(inner, key))];
}

type Doing = (description: Description, at: number, to: number) => void;

/** Writes another value of a key at one of the places that have it. */
const another =
  (key: string, values: readonly unknown[]): Doing =>
  (description, at, to) => {
    const place = pick(having(description, key), at);
    if (place !== undefined) place[key] = pick(values, to);
  };

/** Writes a key into one of the sections of businesses, with or without it. */
const inSection =
  (section: string, key: string, values: readonly unknown[]): Doing =>
  ({ businesses }, at, to) => {
    const place = pick(
      Object.values(businesses)
        .map((one) => one[section])
        .filter(isSection),
      at,
    );
    const value = pick(values, to);
    if (place !== undefined && value !== undefined) place[key] = value;
  };

/** One of the named things of a section: topics, groups, layers. */
const named =
  (section: string, what: string, doing: (things: Section, at: number, to: number) => void): Doing =>
  ({ businesses }, at, to) => {
    const parts = Object.values(businesses).map((one) => (what === '' ? one : one[section]));
    const place = pick(
      parts
        .filter(isSection)
        .map((part) => part[what === '' ? section : what])
        .filter(isSection),
      at,
    );
    if (place !== undefined) doing(place, at, to);
  };

const drop = (things: Section, at: number): void => {
  const name = pick(Object.keys(things), at);
  if (name !== undefined && Object.keys(things).length > 1) delete things[name];
};
const rename = (things: Section, at: number): void => {
  const name = pick(Object.keys(things), at);
  if (name === undefined) return;
  things[`${name}x`] = things[name];
  delete things[name];
};
const adding =
  (name: string, value: unknown) =>
  (things: Section): void => {
    things[name] = structuredClone(value);
  };

const SECTIONS = ['lake', 'buckets', 'kafka', 'redis', 'starrocks', 'spark'];

const EDITS: Readonly<Record<string, Doing>> = {
  nothing: () => undefined,
  // Sizes and settings.
  partitions: another('partitions', [6, 12, 24, 30, 48]),
  topicRetention: named('kafka', 'topics', (things, at, to) => {
    const topic = pick(Object.values(things).filter(isSection), at);
    if (topic !== undefined) topic['retention'] = pick(['3 days', '7 days', '9 days'], to);
  }),
  compact: named('kafka', 'topics', (things, at, to) => {
    const topic = pick(Object.values(things).filter(isSection), at);
    if (topic !== undefined) topic['compact'] = to % 2 === 0;
  }),
  description: another('description', ['loans', 'hourly', 'nightly']),
  nodes: another('nodes', [1, 2, 3, 4, 5]),
  size: another('size', ['8 CU', '16 CU', '32 CU']),
  quota: another('quota', ['90 CU', '130 CU', '200 CU', '400 CU']),
  queueMax: another('max', ['20 CU', '30 CU', '40 CU', '60 CU']),
  engine: inSection('spark', 'engine', ['esr-4.6.0', 'esr-4.5.0']),
  connectNetwork: inSection('spark', 'connectNetwork', [true, false]),
  capacity: another('capacity', ['60 MB/s', '120 MB/s']),
  memory: another('memory', ['8 GiB', '16 GiB', '32 GiB']),
  storage: another('storage', ['50 GiB', '100 GiB', '200 GiB']),
  expire: another('expire', ['30 days', '90 days', '180 days']),
  storageClass: another('storageClass', ['Standard', 'IA']),
  lakeClass: inSection('lake', 'storageClass', ['Standard', 'IA']),
  lakeKind: inSection('lake', 'kind', ['oss', 'oss-hdfs']),
  versioning: another('versioning', [true, false, 'suspended']),
  version: another('version', ['3.3', '6.0', '7.0']),
  starrocksVersion: inSection('starrocks', 'version', ['3.3', '3.4']),
  starrocksRole: inSection('starrocks', 'ossRole', ['OtherRole']),
  starrocksMode: inSection('starrocks', 'mode', ['shared_data', 'shared_nothing']),
  // Tags.
  costCenter: another('costCenter', ['4711', '4799']),
  owner: another('owner', ['data@acme.example', 'other@acme.example']),
  estateTag: ({ estate }, _at, to) => void (estate['tags'] = pick([{ platform: 'lakehouse' }, { team: 'a' }, {}], to)),
  businessTag: ({ businesses }, at, to) => {
    const business = pick(Object.values(businesses), at);
    if (business !== undefined) business['tags'] = pick([{ tier: 'gold' }, { tier: 'silver' }], to);
  },
  environmentTag: ({ environment }, _at, to) => void (environment['tags'] = pick([{ stage: 'one' }, { stage: 'two' }], to)),
  // Protection.
  onRemoval: another('onRemoval', ['retain', 'destroy']),
  sectionOnRemoval: ({ businesses }, at, to) => {
    const parts = Object.values(businesses)
      .flatMap((one) => ['lake', 'kafka', 'starrocks', 'spark'].map((key) => one[key]))
      .filter(isSection);
    const part = pick(parts, at);
    if (part !== undefined) part['onRemoval'] = pick(['retain', 'destroy'], to);
  },
  allowDataLoss: another('allowDataLoss', [true, false]),
  // What things live in.
  cidr: another('cidr', ['10.10.0.0/16', '10.30.0.0/16']),
  zones: another('zones', [
    ['cn-hangzhou-i'],
    ['cn-hangzhou-i', 'cn-hangzhou-j'],
    ['cn-hangzhou-j', 'cn-hangzhou-i'],
    ['cn-hangzhou-i', 'cn-hangzhou-k'],
  ]),
  nat: ({ environment }, _at, to) => void ((environment['network'] as Section)['nat'] = to % 2 === 0),
  logs: ({ environment }, _at, to) => void (environment['logs'] = pick([{ retention: '7 days' }, { retention: '30 days' }], to)),
  serviceRoles: ({ environment }, _at, to) => void (environment['serviceRoles'] = pick(['create', 'existing'], to)),
  // More, fewer, others.
  topicGoes: named('kafka', 'topics', drop),
  topicRenamed: named('kafka', 'topics', rename),
  topicComes: named('kafka', 'topics', adding('more', { partitions: 6 })),
  groupGoes: named('kafka', 'groups', drop),
  groupComes: named('kafka', 'groups', adding('more', {})),
  layerComes: named('lake', 'layers', adding('dws', {})),
  queueComes: named('spark', 'queues', adding('more', { max: '20 CU' })),
  bucketGoes: named('buckets', '', drop),
  bucketRenamed: named('buckets', '', rename),
  cacheRenamed: named('redis', '', rename),
  groupResized: named('starrocks', 'groups', adding('load', { nodes: 2, size: '16 CU' })),
  groupOfNodesComes: named('starrocks', 'groups', adding('query', { nodes: 1, size: '8 CU' })),
  partGoes: ({ businesses }, at, to) => {
    const business = pick(Object.values(businesses), at);
    const name =
      business &&
      pick(
        SECTIONS.filter((key) => Object.hasOwn(business, key)),
        to,
      );
    if (name !== undefined) delete business?.[name];
  },
  partComes: ({ businesses }, at, to) => {
    const business = pick(Object.values(businesses), at);
    const name =
      business &&
      pick(
        SECTIONS.filter((key) => !Object.hasOwn(business, key)),
        to,
      );
    if (business && name !== undefined) business[name] = structuredClone(PARTS[name]?.[0]);
  },
  partMoves: ({ businesses }, at, to) => {
    const [from, onto] = at % 2 === 0 ? [businesses['risk'], businesses['lending']] : [businesses['lending'], businesses['risk']];
    const name =
      from &&
      pick(
        SECTIONS.filter((key) => Object.hasOwn(from, key)),
        to,
      );
    if (!from || !onto || name === undefined) return;
    onto[name] = from[name];
    delete from[name];
  },
  accessGoes: ({ businesses }, at) => {
    const business = pick(Object.values(businesses), at);
    if (business !== undefined) delete business['access'];
  },
  sharedGoes: ({ environment }, at) => {
    const shared = environment['shared'];
    const name = isSection(shared) ? pick(Object.keys(shared), at) : undefined;
    if (isSection(shared) && name !== undefined) delete shared[name];
    if (isSection(shared) && Object.keys(shared).length === 0) delete environment['shared'];
  },
  sharedComes: ({ environment }, at, to) => {
    const name = pick(Object.keys(SHARED), at) ?? '';
    environment['shared'] = { ...(environment['shared'] as Section | undefined), [name]: structuredClone(pick(SHARED[name] ?? [], to)) };
  },
};

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({ edit: fc.constantFrom(...Object.keys(EDITS)), at: fc.nat(7), to: fc.nat(7) }),
  { minLength: 1, maxLength: 3 },
);

/** The estate with the edits, written anew. */
export function edited(description: Description, all: readonly Edit[]): Description {
  const copy = copyOf(description);
  for (const { edit, at, to } of all) EDITS[edit]?.(copy, at, to);
  return copy;
}

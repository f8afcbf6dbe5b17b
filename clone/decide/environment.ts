import { SERVICES } from '../../constructs/registry';
import { dataAt, isMap, type Plain, type PlainMap } from '../../domain/schema/walk';
import type { Decision, Question, Sayings } from './decision';
import { reason } from './decision';
import { matching } from './written-at';

/** What the copy's own file says, and what was decided about the source's. */
export interface DecidedEnvironment {
  readonly content: PlainMap;
  readonly decisions: readonly Decision[];
  readonly questions: readonly Question[];
}

/** What is the copy's own, whatever the source has. */
export interface Own {
  readonly region: string;
  readonly sameRegion: boolean;
  readonly cidr: string;
  readonly zones: readonly string[];
  readonly state: PlainMap;
  readonly scale: string;
  readonly expires?: string;
  readonly businesses: readonly string[];
  /** The source, where its layers may be read. */
  readonly readsFrom?: string;
}

/** What exists and the source uses: a copy has its own. */
const NOT_SHARED: readonly (readonly [path: readonly string[], why: string])[] = [
  [['network', 'existing'], 'a copy has a network of its own'],
  [['logs', 'existing'], 'a copy has a project of its own'],
  [['encryption'], 'a copy has a key of its own'],
];

/** The file of a copy: not production, with a network and a state of its own, both keys set, schedules paused. */
export function decideEnvironment(source: PlainMap, own: Own, sayings: Sayings): DecidedEnvironment {
  const notes = new Notes();
  const shared = decideShared(source['shared'] ?? {}, sayings, notes);
  noteWhatIsFixed(source, notes);
  const limits = limitsOf(source, own, notes);
  const kms = kmsOf(source, own, sayings, notes);
  noteData(source, own, notes);
  for (const [path, why] of NOT_SHARED) if (dataAt(source, path) !== undefined) notes.tell(path.join('.'), 'skipped', why);
  const content: PlainMap = {
    region: own.region,
    ...kept(source, 'account'),
    ...kept(source, 'timeZone'),
    network: { cidr: own.cidr, zones: own.zones, ...natOf(source) },
    state: own.state,
    onRemoval: 'destroy',
    allowDataLoss: true,
    ...(own.scale === '100 %' ? {} : { scale: own.scale }),
    schedules: 'paused',
    ...(own.expires === undefined ? {} : { expires: own.expires }),
    ...logsOf(source),
    ...kms,
    ...limits,
    ...kept(source, 'tags'),
    ...(own.readsFrom === undefined ? {} : { readsFrom: own.readsFrom }),
    ...(Object.keys(shared).length > 0 ? { shared } : {}),
    businesses: own.businesses,
  };
  return { content, decisions: notes.decisions, questions: notes.questions };
}

/** What was decided and what has to be asked, in the order in which it is told. */
class Notes {
  readonly decisions: Decision[] = [];
  readonly questions: Question[] = [];

  tell(what: string, does: Decision['does'], why: string): void {
    this.decisions.push({ what, does, why });
  }

  ask(what: string, why: string): void {
    this.questions.push({ what, why });
  }
}

/** An option as the source has it; nothing where it has none. */
const kept = (source: PlainMap, key: string): PlainMap => {
  const value = source[key];
  return value === undefined ? {} : { [key]: value };
};

/** Options that are the same in every copy, whatever the source says. */
function noteWhatIsFixed(source: PlainMap, notes: Notes): void {
  if (source['production'] === true) notes.tell('production', 'changed', 'a copy is not production');
  notes.tell('onRemoval', 'changed', 'a copy may be taken down: onRemoval: destroy and allowDataLoss: true');
  if (source['schedules'] !== 'paused') notes.tell('schedules', 'changed', 'schedules of a copy are paused');
  if (source['serviceRoles'] === 'create') notes.tell('serviceRoles', 'shared', 'the roles of services are there once per account');
}

function limitsOf(source: PlainMap, { region, sameRegion }: Own, notes: Notes): PlainMap {
  if (source['limits'] === undefined) return {};
  if (sameRegion) notes.tell('limits', 'shared', "the account's limits hold for source and copy together");
  else notes.tell('limits', 'skipped', `what the account was granted in ${region} is not known`);
  return sameRegion ? kept(source, 'limits') : {};
}

function kmsOf(source: PlainMap, { region, sameRegion }: Own, sayings: Sayings, notes: Notes): PlainMap {
  if (source['kms'] === undefined) return {};
  const why = reason(sayings.keep, 'kms');
  if (sameRegion) notes.tell('kms', 'shared', "the account's KMS instance; secrets in it are made anew");
  else if (why !== undefined) notes.tell('kms', 'kept', why);
  else notes.ask('kms', `a KMS instance serves its own region, not ${region}`);
  return sameRegion || why !== undefined ? kept(source, 'kms') : {};
}

/** Whose layers the copy may read. */
function noteData(source: PlainMap, { readsFrom }: Own, notes: Notes): void {
  if (readsFrom !== undefined) {
    notes.tell('readsFrom', 'shared', `who may read or write a layer here may read the same layer of ${readsFrom}, and never write it`);
    notes.tell(
      'state',
      'shared',
      `the state of foundation-${readsFrom} tells which key those layers are encrypted with; nothing else of it is read`,
    );
  } else if (source['readsFrom'] !== undefined) notes.tell('readsFrom', 'skipped', 'a copy sees data of others by --data read-only alone');
}

/** A copy has a NAT gateway where the source has one, be it the source's own or one that existed. */
function natOf(source: PlainMap): PlainMap {
  const nat = dataAt(source, ['network', 'existing', 'nat']) === undefined ? dataAt(source, ['network', 'nat']) : true;
  return nat === undefined ? {} : { nat: nat as Plain };
}

/** How long logs are kept, without the project that they lie in: a copy has its own. */
function logsOf(source: PlainMap): PlainMap {
  const written = source['logs'];
  const own = Object.entries(isMap(written) ? written : {}).filter(([key]) => key !== 'existing');
  return own.length > 0 ? { logs: Object.fromEntries(own) } : {};
}

/** What businesses share, without what services do not let be copied, what the estate leaves out, and every `onRemoval`. */
function decideShared(shared: Plain, { keep, leaveOut }: Sayings, notes: Notes): PlainMap {
  const dropped = new Set<string>();
  const rows = SERVICES.flatMap(({ key, shared: side }) => (side?.cloned ?? []).map((row) => ({ ...row, at: [key, ...row.at] })));
  for (const { at, does, why } of rows) {
    for (const path of matching(shared, at)) {
      const what = ['shared', ...path].join('.');
      const whyKept = reason(keep, what);
      if (whyKept !== undefined) notes.tell(what, 'kept', whyKept);
      else if (does === 'ask') notes.ask(what, why);
      else if (does === 'share') notes.tell(what, 'shared', why);
      else {
        dropped.add(path.join('\0'));
        notes.tell(what, 'skipped', why);
      }
    }
  }
  const isLeftOut = (path: readonly string[]): boolean => {
    const what = ['shared', ...path].join('.');
    const why = leaveOut.get(what);
    if (why !== undefined) notes.tell(what, 'skipped', why);
    return why !== undefined;
  };
  const goes = (path: readonly string[]): boolean => path.at(-1) === 'onRemoval' || dropped.has(path.join('\0')) || isLeftOut(path);
  return without(shared, goes) as PlainMap;
}

/** The data without every entry at whose path `goes` is true. */
function without(data: Plain, goes: (path: readonly string[]) => boolean, path: readonly string[] = []): Plain {
  if (!isMap(data)) return data;
  const entries = Object.entries(data).filter(([key]) => !goes([...path, key]));
  return Object.fromEntries(entries.map(([key, value]) => [key, without(value, goes, [...path, key])]));
}

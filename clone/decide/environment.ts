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
  const decisions: Decision[] = [];
  const questions: Question[] = [];
  const tell = (what: string, does: Decision['does'], why: string): void => void decisions.push({ what, does, why });
  const shared = decideShared(source['shared'] ?? {}, sayings, tell, questions);
  const kept = (key: string): PlainMap => (source[key] === undefined ? {} : { [key]: source[key] });

  if (source['production'] === true) tell('production', 'changed', 'a copy is not production');
  tell('onRemoval', 'changed', 'a copy may be taken down: onRemoval: destroy and allowDataLoss: true');
  if (source['schedules'] !== 'paused') tell('schedules', 'changed', 'schedules of a copy are paused');
  if (source['serviceRoles'] === 'create') tell('serviceRoles', 'shared', 'the roles of services are there once per account');
  const limits = own.sameRegion ? kept('limits') : {};
  if (source['limits'] !== undefined) {
    if (own.sameRegion) tell('limits', 'shared', "the account's limits hold for source and copy together");
    else tell('limits', 'skipped', `what the account was granted in ${own.region} is not known`);
  }
  const keepKms = reason(sayings.keep, 'kms');
  if (source['kms'] !== undefined) {
    if (own.sameRegion) tell('kms', 'shared', "the account's KMS instance; secrets in it are made anew");
    else if (keepKms !== undefined) tell('kms', 'kept', keepKms);
    else questions.push({ what: 'kms', why: `a KMS instance serves its own region, not ${own.region}` });
  }
  if (own.readsFrom !== undefined) {
    tell('readsFrom', 'shared', `who may read or write a layer here may read the same layer of ${own.readsFrom}, and never write it`);
    tell(
      'state',
      'shared',
      `the state of foundation-${own.readsFrom} tells which key those layers are encrypted with; nothing else of it is read`,
    );
  } else if (source['readsFrom'] !== undefined) tell('readsFrom', 'skipped', 'a copy sees data of others by --data read-only alone');
  const nat = dataAt(source, ['network', 'existing', 'nat']) === undefined ? dataAt(source, ['network', 'nat']) : true;
  for (const [path, why] of NOT_SHARED) if (dataAt(source, path) !== undefined) tell(path.join('.'), 'skipped', why);
  const written = source['logs'];
  const ownLogs = Object.entries(isMap(written) ? written : {}).filter(([key]) => key !== 'existing');
  const logs = ownLogs.length > 0 ? { logs: Object.fromEntries(ownLogs) } : {};
  const content: Record<string, Plain> = {
    region: own.region,
    ...kept('account'),
    ...kept('timeZone'),
    network: { cidr: own.cidr, zones: [...own.zones], ...(nat === undefined ? {} : { nat: nat as Plain }) },
    state: own.state,
    onRemoval: 'destroy',
    allowDataLoss: true,
    ...(own.scale === '100 %' ? {} : { scale: own.scale }),
    schedules: 'paused',
    ...(own.expires === undefined ? {} : { expires: own.expires }),
    ...logs,
    ...(own.sameRegion || keepKms !== undefined ? kept('kms') : {}),
    ...limits,
    ...kept('tags'),
    ...(own.readsFrom === undefined ? {} : { readsFrom: own.readsFrom }),
    ...(Object.keys(shared).length > 0 ? { shared } : {}),
    businesses: [...own.businesses],
  };
  return { content, decisions, questions };
}

function decideShared(
  shared: Plain,
  { keep, leaveOut }: Sayings,
  tell: (what: string, does: Decision['does'], why: string) => void,
  questions: Question[],
): PlainMap {
  const dropped = new Set<string>();
  const rows = SERVICES.flatMap(({ key, shared: side }) => (side?.cloned ?? []).map((row) => ({ ...row, at: [key, ...row.at] })));
  for (const { at, does, why } of rows) {
    for (const path of matching(shared, at)) {
      const what = ['shared', ...path].join('.');
      const kept = reason(keep, what);
      if (kept !== undefined) tell(what, 'kept', kept);
      else if (does === 'ask') questions.push({ what, why });
      else if (does === 'share') tell(what, 'shared', why);
      else {
        dropped.add(path.join('\0'));
        tell(what, 'skipped', why);
      }
    }
  }
  const left = (path: readonly string[]): boolean => path.at(-1) === 'onRemoval' || dropped.has(path.join('\0')) || sayingsLeave(path);
  const sayingsLeave = (path: readonly string[]): boolean => {
    const why = leaveOut.get(['shared', ...path].join('.'));
    if (why !== undefined) tell(['shared', ...path].join('.'), 'skipped', why);
    return why !== undefined;
  };
  return without(shared, left) as PlainMap;
}

function without(data: Plain, left: (path: readonly string[]) => boolean, path: readonly string[] = []): Plain {
  if (!isMap(data)) return data;
  const entries = Object.entries(data).filter(([key]) => !left([...path, key]));
  return Object.fromEntries(entries.map(([key, value]) => [key, without(value, left, [...path, key])]));
}

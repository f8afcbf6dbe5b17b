import type { PlainMap } from '../domain/schema/walk';
import { inFactor } from '../domain/units/quantity';
import { percentText } from '../domain/units/text';
import { exact } from '../domain/scaled';
import { eachByEnvironment } from '../domain/schema/walk';
import { businessFile } from '../model/files/business';
import type { Environment } from '../model/model';
import { CLONES } from '../model/read/read-folder';
import { parseYaml } from '../model/read/parse-yaml';
import { copiedFrom, copyBusinesses } from './decide/business';
import type { Decision, Question, Sayings } from './decide/decision';
import { entryEdit, rawText } from './decide/entry';
import { decideEnvironment } from './decide/environment';
import { notOffered } from './decide/regions';
import { environmentText } from './edit/environment-text';
import { edited } from './edit/text-edit';
import { YamlFile } from './edit/yaml-file';
import { placeOf } from './network/place';
import type { CloneRecord } from './record/schema';
import { withRecord } from './record/write-record';
import type { Refusal } from './refusal';
import { checkRequest } from './request/check';
import type { CloneRequest } from './request/request';
import { TTL } from './request/ttl';
import type { ClonedFrom } from './source';

/** What a clone will be: the files it changes, by their path below the estate, and what was decided. */
export interface ClonePlan {
  readonly files: ReadonlyMap<string, string>;
  readonly decisions: readonly Decision[];
  readonly record: CloneRecord;
  readonly factor: number;
  readonly expires?: string;
}

/** Everything that stands against a clone, or what it will be. Nothing is read or written here. */
export function planClone(from: ClonedFrom, request: CloneRequest): ClonePlan | readonly Refusal[] {
  const asked = checkRequest(from, request);
  if (!('factor' in asked)) return asked;
  const { estate, texts } = from;
  const { source: name, target } = request;
  const source = estate.environments[name] as Environment;
  const place = placeOf(from, source, request);
  if (!('cidr' in place)) return place;

  const scale = exact(source.scale * asked.factor);
  const sayings = sayingsOf(from, request);
  const selected = Object.keys(source.businesses).filter((business) => (request.businesses ?? [business]).includes(business));
  const copied = selected.map((business) =>
    copiedFrom(business, texts.get(fileOf(business)) ?? '', source.businesses[business] as Environment['businesses'][string]),
  );
  const around = {
    estate: estate.name,
    environment: target,
    production: false,
    scale,
    schedules: 'paused',
    onRemoval: 'destroy',
  } as const;
  const businesses = copyBusinesses(copied, { source: name, target, factor: asked.factor, around, sayings });
  const sourceData = parseYaml(name, texts.get(`environments/${name}.yaml`) ?? '').data as PlainMap;
  const environment = decideEnvironment(
    sourceData,
    {
      ...place,
      sameRegion: place.region === source.region,
      state: source.state.kind === 'oss' ? { bucket: `${estate.name}-tfstate-${target}` } : { folder: source.state.folder },
      scale: percentText(inFactor(scale)),
      ...(asked.expires !== undefined && { expires: asked.expires }),
      businesses: selected,
    },
    sayings,
  );
  const { region, zones } = source.network.zones.length > 0 ? { region: source.region, zones: source.network.zones } : place;
  const models = Object.values(businesses).map(({ model }) => model);
  const refusals = [
    ...(place.region === source.region
      ? []
      : notOffered(models, { estate: estate.name, environment: target, today: request.today, from: { region, zones }, to: place }, estate)),
    ...asQuestions([...environment.questions, ...Object.values(businesses).flatMap(({ questions }) => questions)]),
  ];
  if (refusals.length > 0) return refusals;

  const record: CloneRecord = recordOf(request, place, selected);
  const files = new Map<string, string>();
  for (const [business, { text }] of Object.entries(businesses)) files.set(fileOf(business), text);
  for (const [path, text] of othersWithout(from, selected, name, target)) files.set(path, text);
  files.set(CLONES, withRecord(texts.get(CLONES), target, record));
  files.set(`environments/${target}.yaml`, environmentText(environment.content, headOf(texts, request, asked.expires)));
  return {
    files: new Map([...files].filter(([path, text]) => texts.get(path) !== text)),
    decisions: [...environment.decisions, ...Object.values(businesses).flatMap(({ decisions }) => decisions)],
    record,
    ...asked,
  };
}

const fileOf = (business: string): string => `businesses/${business}.yaml`;

function sayingsOf({ clones }: ClonedFrom, { keep = [] }: CloneRequest): Sayings {
  const of = (does: 'keep' | 'leave-out') =>
    clones.decisions.filter((one) => one.does === does).map(({ what, why }) => [what, why] as const);
  return {
    keep: new Map([...keep.map((what) => [what, 'whoever clones says so'] as const), ...of('keep')]),
    leaveOut: new Map(of('leave-out')),
  };
}

/** How a request is remembered: who asks for the same again is told that it is there. */
function recordOf(
  request: CloneRequest,
  place: { readonly region: string; readonly cidr: string },
  businesses: readonly string[],
): CloneRecord {
  const { source, scale = '1', ttl = TTL, keep = [], today } = request;
  return { of: source, made: today, region: place.region, cidr: place.cidr, scale, ttl, businesses: [...businesses], keep: [...keep] };
}

const asQuestions = (questions: readonly Question[]): Refusal[] =>
  questions.map(({ what, why }) => ({
    code: 'clone.undecided',
    message: `nobody can decide about ${what} but you: ${why}`,
    fix: `--keep ${what} where the copy shall have it, or write it for the copy in another way first`,
  }));

/** Files of businesses that are not copied, where a value must be written for every environment that there is. */
function othersWithout({ texts }: ClonedFrom, selected: readonly string[], source: string, target: string): [string, string][] {
  return [...texts].flatMap(([path, text]): [string, string][] => {
    const business = /^businesses\/(.+)\.yaml$/.exec(path)?.[1];
    if (business === undefined || selected.includes(business)) return [];
    const { data } = parseYaml(path, text);
    const file = new YamlFile(text);
    const edits: Parameters<typeof edited>[1][number][] = [];
    eachByEnvironment(businessFile, data, (at, value, required) => {
      if (!required || Object.hasOwn(value, 'default')) return;
      const like = Object.hasOwn(value, source) ? source : (Object.keys(value)[0] ?? source);
      edits.push(entryEdit(file, data, target, { path: at, text: rawText(file, [...at, like], value[like]) }));
    });
    return edits.length === 0 ? [] : [[path, edited(text, edits)]];
  });
}

function headOf(texts: ClonedFrom['texts'], { source, today }: CloneRequest, expires: string | undefined): string[] {
  const [first = ''] = (texts.get(`environments/${source}.yaml`) ?? '').split('\n');
  const until = expires === undefined ? 'until somebody takes it down' : `until ${expires}`;
  return [...(first.startsWith('# yaml-language-server:') ? [first] : []), `# A clone of ${source}, made on ${today}, ${until}.`];
}

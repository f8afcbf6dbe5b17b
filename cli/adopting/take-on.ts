import { writeAll } from '../../clone/write/all-at-once';
import type { StackDocument } from '../../domain/synthesized/stack-document';
import type { Environment } from '../../model/model';
import { ADOPTED } from '../../model/read/read-folder';
import { isoToday } from '../../model/read/today';
import type { RequiredEstate } from '../../model/require-estate';
import { tryOut } from '../cloning/try-out';
import { entriesText } from './entries';
import { Files } from './files';
import { keptAsIs } from './keep';
import { placed } from './place';
import type { Omitted } from './refused';
import { type AdoptReport, reportOf } from './report';
import { type NewBusiness, textOf, type Thing } from './thing';

/** What is taken on. */
export interface Taken {
  readonly things: readonly Thing[];
  readonly omitted: readonly Omitted[];
  readonly businesses: Readonly<Record<string, NewBusiness>>;
}

/** Describes things in the estate's files and writes what its stacks take over, once it was tried out. */
export function takeOn(loaded: RequiredEstate, environment: Environment, { things, omitted, businesses }: Taken): AdoptReport {
  const { estate, root } = loaded;
  const env = environment.name;
  const trial = { today: isoToday(), environments: [env] };
  const written = new Files(root, businesses);
  const elsewhere = (name: string): boolean =>
    Object.values(estate.environments).some((other) => other.name !== env && Object.hasOwn(other.businesses, name));
  const places = placed(things, { environment, written: (file, path) => written.read(file, path), elsewhere });
  const own = `environments/${env}.yaml`;
  for (const { file, path, words } of places) if (file !== undefined) written.set(file, path, words);
  for (const name of new Set(things.flatMap((thing) => thing.business ?? []))) {
    if (!Object.hasOwn(environment.businesses, name)) written.append(own, ['businesses'], name);
    written.read(`businesses/${name}.yaml`, []);
  }
  const home = things.map(({ attributes }) => textOf(attributes, 'instance_id')).find((id) => id?.startsWith('alikafka'));
  if (home !== undefined && written.read(own, ['shared', 'kafka']) === undefined) written.set(own, ['shared', 'kafka'], { existing: home });

  const before = tryOut(loaded, new Map(), trial, ({ stacksOf }) => new Set(stacksOf(env).flatMap(addresses)));
  return tryOut(loaded, written.texts, trial, ({ stacksOf }) => {
    const stacks = stacksOf(env);
    const kept = places.map((place) => {
      const [type = '', name = ''] = place.address.split('.');
      const body = stacks.find((stack) => stack.name === place.stack)?.document.resource?.[type]?.[name];
      if (place.attributes === undefined && !body) throw new TypeError(`${place.stack} has no ${place.address}`);
      return { ...place, keep: body && place.attributes === undefined ? keptAsIs(type, body, place.thing.attributes) : [] };
    });
    const known = new Set(kept.map(({ stack, address }) => `${stack}/${address}`));
    const added = stacks.flatMap(addresses).filter((address) => !before.has(address) && !known.has(address));
    const all = new Map(written.texts).set(ADOPTED, entriesText(root, kept));
    writeAll(root, all);
    return reportOf(env, [...all.keys()], kept, added, omitted);
  });
}

const addresses = ({ name, document: { resource = {} } }: { readonly name: string; readonly document: StackDocument }): string[] =>
  Object.entries(resource).flatMap(([type, bodies]) => Object.keys(bodies).map((one) => `${name}/${type}.${one}`));

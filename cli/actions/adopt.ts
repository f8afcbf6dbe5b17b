import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeAll } from '../../clone/write/all-at-once';
import { EXIT, Exit } from '../../domain/exit';
import { suggestion } from '../../domain/nearest';
import type { StackDocument } from '../../domain/synthesized/stack-document';
import { requireEstate } from '../../model/require-estate';
import { ADOPTED } from '../../model/read/read-folder';
import { isoToday } from '../../model/read/today';
import { readAdopted } from '../../stacks/adopted/read-adopted';
import { print, printJson } from '../../terminal/print';
import { checked } from '../adopting/check';
import { entriesText } from '../adopting/entries';
import { Files } from '../adopting/files';
import { keptAsIs } from '../adopting/keep';
import { placed } from '../adopting/place';
import { readList } from '../adopting/read-list';
import { reportOf, reportText } from '../adopting/report';
import { textOf } from '../adopting/thing';
import { tryOut } from '../cloning/try-out';
import { finishFirst } from '../cloning/finish-first';
import { heldBy } from '../deployed/read-states';

interface Options {
  readonly estate: string;
  readonly env: string;
  readonly from: string;
  readonly business?: string;
  readonly states?: string;
  readonly json?: true;
}

/** `lakewright adopt`: what exists is described in the estate and taken over by its stacks. */
export function adopt({ estate: dir, env, from, business, states, json }: Options): void {
  finishFirst(dir);
  const loaded = requireEstate(dir);
  const { estate, root } = loaded;
  const environment = estate.environments[env];
  if (environment?.target !== 'alicloud') throw noEnvironment(env, Object.keys(estate.environments));
  const list = readList(from);
  const things = list.things.map((thing) => (business === undefined || thing.business !== undefined ? thing : { ...thing, business }));
  const owners = new Map([
    ...readAdopted(root).map(({ stack, address, id }) => [`${address.split('.')[0] ?? ''} ${id}`, stack] as const),
    ...[...heldBy(loaded, states)].flatMap(([stack, held]) =>
      held.map(({ type, attributes }) => [`${type} ${String(attributes['id'])}`, stack] as const),
    ),
  ]);
  const files = [...new Set(Object.values(estate.environments).flatMap(({ businesses }) => Object.keys(businesses)))].filter((name) =>
    existsSync(join(root, 'businesses', `${name}.yaml`)),
  );
  const {
    things: wanted,
    omitted,
    refusals,
  } = checked({ ...list, things }, { environment, files, owners, ...(estate.profiles && { profiles: estate.profiles }) });
  if (refusals.length > 0) throw new Exit(EXIT.input, refusals.join('\n'));
  if (wanted.length === 0) throw nothing(omitted.map(({ thing: { type, id }, why }) => `  ${type} ${id}: ${why}`));

  const written = new Files(root, list.businesses);
  const elsewhere = (name: string): boolean =>
    Object.values(estate.environments).some((other) => other.name !== env && Object.hasOwn(other.businesses, name));
  const places = placed(wanted, { environment, written: (file, path) => written.read(file, path), elsewhere });
  const own = `environments/${env}.yaml`;
  for (const { file, path, words } of places) if (file !== undefined) written.set(file, path, words);
  for (const name of new Set(wanted.flatMap((thing) => thing.business ?? []))) {
    if (!Object.hasOwn(environment.businesses, name)) written.append(own, ['businesses'], name);
    written.read(`businesses/${name}.yaml`, []);
  }
  const home = wanted.map(({ attributes }) => textOf(attributes, 'instance_id')).find((id) => id?.startsWith('alikafka'));
  if (home !== undefined && written.read(own, ['shared', 'kafka']) === undefined) written.set(own, ['shared', 'kafka'], { existing: home });

  const before = tryOut(
    loaded,
    new Map(),
    { today: isoToday(), environments: [env] },
    ({ stacksOf }) => new Set(stacksOf(env).flatMap(addresses)),
  );
  const report = tryOut(loaded, written.texts, { today: isoToday(), environments: [env] }, ({ stacksOf }) => {
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
  if (json) printJson({ ok: true, ...report });
  else print(reportText(report));
}

const addresses = ({ name, document: { resource = {} } }: { readonly name: string; readonly document: StackDocument }): string[] =>
  Object.entries(resource).flatMap(([type, bodies]) => Object.keys(bodies).map((one) => `${name}/${type}.${one}`));

const noEnvironment = (name: string, known: readonly string[]): Exit =>
  new Exit(EXIT.input, `[adopt.environment.unknown] there is no environment '${name}' in an account\n  fix: ${suggestion(name, known)}`);

const nothing = (lines: readonly string[]): Exit =>
  new Exit(
    EXIT.input,
    [
      '[adopt.nothing] nothing in the list can be adopted',
      ...lines,
      '  fix: list buckets, StarRocks, Kafka, RDS or EMR, each with its type and id',
    ].join('\n'),
  );

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJournal } from '../../../simulator/cloud/journal';
import type { CloudObject } from '../../../simulator/cloud/object';
import { canonical } from '@lakewright/provider-knowledge/planning/equal';
import type { ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import { managedInState } from '../../support/managed-in-state';

/** What a rehearsal holds: objects by kind and id, and where each stands in a state. */
export interface HeldNow {
  readonly objects: ReadonlyMap<string, CloudObject>;
  /** `risk-dev alicloud_vpc.Network` by kind and id. */
  readonly addresses: ReadonlyMap<string, string>;
}

interface Entry {
  readonly put?: readonly CloudObject[];
  readonly remove?: readonly (readonly [kind: string, id: string])[];
}

/** Replays the journal of the simulated cloud, and reads the states beside it. */
export function heldIn(dir: string): HeldNow {
  const objects = new Map<string, CloudObject>();
  const rehearsal = join(dir, '.lakewright', 'simulated');
  for (const { put = [], remove = [] } of readJournal(join(rehearsal, 'cloud.jsonl')) as Entry[]) {
    for (const [kind, id] of remove) objects.delete(`${kind} ${id}`);
    for (const object of put) objects.set(`${object.kind} ${object.id}`, object);
  }
  for (const [key, { hidden }] of objects) if (hidden?.['gone'] === true) objects.delete(key);
  return { objects, addresses: new Map(statesIn(join(rehearsal, 'states'))) };
}

function statesIn(folder: string): [string, string][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tfstate'))
    .flatMap((file) => managedInState(join(folder, file)))
    .map(({ stack, address, type, id }) => [`${type} ${id}`, `${stack} ${address}`]);
}

/** What it holds without what every run makes up anew: ids, and who made what when. */
export function contentOf({ objects, addresses }: HeldNow): string[] {
  const ids = [...objects.values()].map(({ id }) => id).filter((id) => id.length > 6);
  const nameless = (text: string): string => ids.reduce((all, id) => all.replaceAll(id, '#'), text);
  return [
    ...[...objects.values()].map((object) => `${object.kind} ${bodyOf(object)}`),
    ...[...addresses].map(
      ([key, address]) =>
        `${address} ${objects.has(key) || key.startsWith('random_') || key.startsWith('terraform_data') ? 'is there' : 'is lost'}`,
    ),
  ]
    .map(nameless)
    .sort();
}

export const bodyOf = (object: CloudObject | undefined): string => (object ? canonical(object.attributes as ObjectValue) : '');

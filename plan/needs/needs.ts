import { type Change, destroys } from '../types/change';
import type { ResourceName } from '../types/finding';
import type { HeldResource, StackState } from '../types/state';
import { type Host, hostIds, hostOf, livesSomewhere } from './hosts';
import { mentionsIn } from './mentions';

/** A host that goes, be it for good or to be made anew, and who is in it. */
export interface LeavingHost {
  readonly change: Change;
  readonly host: Host;
  readonly resource: ResourceName;
  readonly residents: readonly Resident[];
}

export interface Resident {
  readonly resource: ResourceName;
  /** What the same run does with it: `stays`, `goes` for good, is made `anew`, or changes and `leaves`. */
  readonly fate: 'stays' | 'goes' | 'anew' | 'leaves';
}

/** What the search needs to see of a run. */
export interface Sight {
  readonly working: readonly Change[];
  readonly states: ReadonlyMap<string, StackState>;
  nameOf(change: Change): ResourceName;
  nameOfHeld(stack: string, resource: HeldResource): ResourceName;
}

/** Every host that this run destroys or replaces, with all who name it in any state. */
export function leavingHosts(context: Sight): LeavingHost[] {
  const leaving = context.working.filter((change) => destroys(change) && change.change.before !== null).flatMap((change) => asHost(change));
  const wanted = new Set(leaving.flatMap(({ ids }) => ids));
  if (wanted.size === 0) return [];
  const residents = residentsOf(context, wanted);
  return leaving.map(({ change, host, ids }) => ({
    change,
    host,
    resource: context.nameOf(change),
    residents: unique(ids.flatMap((id) => residents.get(id) ?? [])).filter(
      ({ resource: { stack, address } }) => !(stack === change.stack && address === change.address),
    ),
  }));
}

function asHost(change: Change): { change: Change; host: Host; ids: readonly string[] }[] {
  const type = change.inner?.type ?? change.type;
  const host = hostOf(type);
  return host === undefined || change.change.before === null ? [] : [{ change, host, ids: hostIds(type, change.change.before) }];
}

function residentsOf(context: Sight, wanted: ReadonlySet<string>): ReadonlyMap<string, readonly Resident[]> {
  const changes = new Map(context.working.filter(({ inner }) => inner === undefined).map((change) => [keyOf(change), change]));
  const found = new Map<string, Resident[]>();
  for (const [stack, { resources }] of context.states) {
    for (const held of resources) {
      if (!livesSomewhere(held.type)) continue;
      for (const id of mentionsIn(held.type, held.attributes, wanted)) {
        const resident = { resource: context.nameOfHeld(stack, held), fate: fateOf(held, changes.get(`${stack}\n${held.address}`), id) };
        found.set(id, [...(found.get(id) ?? []), resident]);
      }
    }
  }
  return found;
}

function fateOf({ type }: HeldResource, change: Change | undefined, id: string): Resident['fate'] {
  if (change === undefined) return 'stays';
  const { actions, after, after_unknown: unknown } = change.change;
  if (actions.includes('delete')) return actions.includes('create') ? 'anew' : 'goes';
  if (actions[0] !== 'update' || after === null) return 'stays';
  // An attribute that is not known yet may still name the host, so the resource is taken to stay in it.
  return mentionsIn(type, after, new Set([id])).has(id) || JSON.stringify(unknown).includes('true') ? 'stays' : 'leaves';
}

const keyOf = ({ stack, address }: Change): string => `${stack}\n${address}`;

function unique(residents: readonly Resident[]): Resident[] {
  return [...new Map(residents.map((one) => [`${one.resource.stack}\n${one.resource.address}`, one])).values()];
}

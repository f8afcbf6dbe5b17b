import { canonical } from '@lakewright/provider-knowledge/planning/equal';
import { type Change, actionOf, physicalName } from '../../plan';

/** A resource that was only renamed, and what to write to keep it. */
export interface Renamed {
  readonly stack: string;
  readonly from: string;
  readonly to: string;
  readonly instead: string;
}

/**
 * Pairs of a resource that goes and one of the same type that comes, and that are the same thing in the cloud: they have one name that no
 * other has, or are alike in everything.
 */
export function renamedIn(changes: readonly Change[]): Renamed[] {
  const own = changes.filter(({ mode, inner }) => mode === 'managed' && inner === undefined);
  const [going, coming] = [byKey(own, 'delete', 'before'), byKey(own, 'create', 'after')];
  const pairs = [...going].flatMap(([key, gone]) => {
    const come = coming.get(key) ?? [];
    return gone.length === 1 && come.length === 1 ? [[gone[0], come[0]] as const] : [];
  });
  return [...new Map(pairs.map(([gone, come]) => [gone, come]))].flatMap(([gone, come]) =>
    gone === undefined || come === undefined
      ? []
      : [{ stack: gone.stack, from: gone.address, to: come.address, instead: insteadOf(gone.address, come.address) }],
  );
}

function byKey(changes: readonly Change[], action: 'create' | 'delete', side: 'before' | 'after'): ReadonlyMap<string, readonly Change[]> {
  const found = new Map<string, Change[]>();
  for (const change of changes) {
    if (actionOf(change) !== action) continue;
    for (const key of keysOf(change, side)) found.set(key, [...(found.get(key) ?? []), change]);
  }
  return found;
}

const insteadOf = (from: string, to: string): string =>
  `moved { from = ${from}, to = ${to} }; in an extension: the construct's moveFromId('${from}')`;

function keysOf(change: Change, side: 'before' | 'after'): string[] {
  const { stack, type } = change;
  const body = change.change[side];
  if (body === null) return [];
  const name = physicalName(type, body);
  const { id: _, ...written } = body;
  return [...(name === '' ? [] : [`${stack}\n${type}\n${name}`]), `${stack}\n${type}\n${canonical(written)}`];
}

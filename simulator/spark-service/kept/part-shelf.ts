import type { CloudObject, JsonObject } from '../../cloud/object';
import type { Changes } from '../../cloud/store';
import type { Shelf } from '../shelf';
import { itemOf, partId, partObject, type PartRow } from './part-row';

/** Things of one sort in a workspace, each an object of the cloud. */
export function partShelf<T extends JsonObject>(changes: Changes, row: PartRow, workspace: CloudObject): Shelf<T> {
  const prefix = partId(row, workspace.id, '');
  // What is kept is what was set.
  const asItem = (object: CloudObject): T => itemOf(row, object) as T;
  return {
    get: (id) => {
      const object = changes.get(row.kind, `${prefix}${id}`);
      return object && asItem(object);
    },
    all: () =>
      changes
        .all(row.kind)
        .filter(({ id }) => id.startsWith(prefix))
        .map((object) => [object.id.slice(prefix.length), asItem(object)]),
    set: (id, item) => changes.put(partObject(row, id, item, workspace)),
    remove: (id) => changes.remove(row.kind, `${prefix}${id}`),
  };
}

/** Two sorts that one list shows. */
export function joined<T>(one: Shelf<T>, other: Shelf<T>, isOne: (item: T) => boolean): Shelf<T> {
  return {
    get: (id) => one.get(id) ?? other.get(id),
    all: () => [...one.all(), ...other.all()],
    set: (id, item) => (isOne(item) ? one : other).set(id, item),
    remove: (id) => (one.get(id) === undefined ? other : one).remove(id),
  };
}

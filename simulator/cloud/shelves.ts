import type { CloudObject } from './object';

/** Objects by kind and id, each kind in the order of creation. */
export class Shelves {
  readonly #kinds = new Map<string, Map<string, CloudObject>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(kind: string, id: string): CloudObject | undefined {
    return this.#kinds.get(kind)?.get(id);
  }

  all(kind?: string): CloudObject[] {
    if (kind !== undefined) return [...(this.#kinds.get(kind)?.values() ?? [])];
    return [...this.#kinds.values()].flatMap((shelf) => [...shelf.values()]);
  }

  put(object: CloudObject): void {
    let shelf = this.#kinds.get(object.kind);
    if (shelf === undefined) this.#kinds.set(object.kind, (shelf = new Map()));
    if (!shelf.has(object.id)) this.#size += 1;
    shelf.set(object.id, object);
  }

  remove(kind: string, id: string): void {
    if (this.#kinds.get(kind)?.delete(id) === true) this.#size -= 1;
  }
}

/** Where things of one sort are kept, each by its id, in the order in which they were made. */
export interface Shelf<T> {
  get(id: string): T | undefined;
  all(): readonly (readonly [id: string, item: T])[];
  set(id: string, item: T): void;
  remove(id: string): void;
}

/** Kept as long as the program runs. */
export function memoryShelf<T>(): Shelf<T> {
  const items = new Map<string, T>();
  return {
    get: (id) => items.get(id),
    all: () => [...items],
    set: (id, item) => void items.set(id, item),
    remove: (id) => void items.delete(id),
  };
}

import { memoryShelf, type Shelf } from './shelf';

/** One page of a list, as the service returns it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextToken?: string;
  readonly totalCount: number;
}

/** What lists show of an object until the lag is over. */
interface Late<T> {
  readonly shown: T | undefined;
  lag: number;
}

/**
 * Objects by id with the two ways of seeing them that the service has: by id at once, in lists only after a number of
 * reads. That holds for creation (not listed yet), change (old values listed) and deletion (still listed).
 */
export class Listing<T extends object> {
  readonly #late = new Map<string, Late<T>>();

  constructor(
    private readonly lag: () => number,
    private readonly shelf: Shelf<T> = memoryShelf(),
  ) {}

  get(id: string): T | undefined {
    return this.shelf.get(id);
  }

  /** The objects there are, whatever lists show. */
  all(): readonly T[] {
    return this.shelf.all().map(([, item]) => item);
  }

  /** Adds an object; `seen` at once in lists when it was there from the start. */
  add(id: string, item: T, seen = false): void {
    this.shelf.set(id, item);
    this.#lags(id, undefined, seen ? 0 : this.lag());
  }

  change(id: string, patch: Partial<T>): void {
    const item = this.#existing(id);
    this.#lags(id, this.#shown(id, item), this.lag());
    this.shelf.set(id, { ...item, ...patch });
  }

  /** Changes what lists show at once, for example a state. */
  move(id: string, patch: Partial<T>): void {
    this.shelf.set(id, { ...this.#existing(id), ...patch });
  }

  remove(id: string): void {
    const item = this.#existing(id);
    this.#lags(id, this.#shown(id, item), this.lag());
    this.shelf.remove(id);
  }

  /** Reads one page; only the first page of a list lets time pass. */
  page(query: URLSearchParams, largest: number): Page<T> {
    const start = Number(query.get('nextToken') ?? 0);
    const seen = this.#listed();
    if (start === 0) this.#pass();
    const size = Math.min(Number(query.get('maxResults') ?? 20), largest);
    const end = start + size;
    return {
      items: seen.slice(start, end),
      totalCount: seen.length,
      ...(end < seen.length ? { nextToken: String(end) } : {}),
    };
  }

  #listed(): readonly T[] {
    const there = this.shelf.all();
    const ids = new Set(there.map(([id]) => id));
    const gone = [...this.#late].flatMap(([id, { shown }]) => (ids.has(id) || shown === undefined ? [] : [shown]));
    return [...there.flatMap(([id, item]) => this.#shown(id, item) ?? []), ...gone];
  }

  #pass(): void {
    for (const [id, late] of this.#late) {
      late.lag -= 1;
      if (late.lag <= 0) this.#late.delete(id);
    }
  }

  #shown(id: string, item: T): T | undefined {
    const late = this.#late.get(id);
    return late === undefined ? item : late.shown;
  }

  #lags(id: string, shown: T | undefined, lag: number): void {
    if (lag > 0) this.#late.set(id, { shown, lag });
    else this.#late.delete(id);
  }

  #existing(id: string): T {
    const item = this.shelf.get(id);
    if (item === undefined) throw new Error(`nothing of id ${id}`);
    return item;
  }
}

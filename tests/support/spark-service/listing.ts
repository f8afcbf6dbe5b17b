/** One page of a list, as the service returns it. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextToken?: string;
  readonly totalCount: number;
}

interface Entry<T> {
  current: T | undefined;
  /** What lists show until the lag is over. */
  shown: T | undefined;
  lag: number;
}

/**
 * Objects by id with the two ways of seeing them that the service has: by id at once, in lists only after a number of
 * reads. That holds for creation (not listed yet), change (old values listed) and deletion (still listed).
 */
export class Listing<T extends object> {
  readonly #entries = new Map<string, Entry<T>>();

  constructor(private readonly lag: () => number) {}

  get(id: string): T | undefined {
    return this.#entries.get(id)?.current;
  }

  /** The objects there are, whatever lists show. */
  all(): readonly T[] {
    return [...this.#entries.values()].flatMap(({ current }) => (current === undefined ? [] : [current]));
  }

  /** Adds an object; `seen` at once in lists when it was there from the start. */
  add(id: string, item: T, seen = false): void {
    this.#entries.set(id, { current: item, shown: undefined, lag: seen ? 0 : this.lag() });
  }

  change(id: string, patch: Partial<T>): void {
    this.#replace(id, (item) => ({ ...item, ...patch }));
  }

  remove(id: string): void {
    this.#replace(id, () => undefined);
  }

  #replace(id: string, next: (item: T) => T | undefined): void {
    const entry = this.#entries.get(id);
    if (entry?.current === undefined) throw new Error(`nothing of id ${id}`);
    const shown = entry.lag > 0 ? entry.shown : entry.current;
    this.#entries.set(id, { current: next(entry.current), shown, lag: this.lag() });
  }

  /** Reads one page; only the first page of a list lets time pass. */
  page(query: URLSearchParams, largest: number): Page<T> {
    const start = Number(query.get('nextToken') ?? 0);
    const seen: T[] = [];
    for (const entry of this.#entries.values()) {
      const item = entry.lag > 0 ? entry.shown : entry.current;
      if (start === 0 && entry.lag > 0) entry.lag -= 1;
      if (item !== undefined) seen.push(item);
    }
    const size = Math.min(Number(query.get('maxResults') ?? 20), largest);
    const end = start + size;
    return {
      items: seen.slice(start, end),
      totalCount: seen.length,
      ...(end < seen.length ? { nextToken: String(end) } : {}),
    };
  }
}

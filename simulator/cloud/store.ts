import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { SimulatorProblem } from '../problem';
import { Journal, readJournal, rewriteJournal } from './journal';
import type { CloudObject } from './object';
import { Shelves } from './shelves';

const FORMAT = 1;

/** One durable step: everything in it happens, or nothing. */
interface Entry {
  readonly format?: number;
  readonly put?: readonly CloudObject[];
  readonly remove?: readonly (readonly [kind: string, id: string])[];
  readonly count?: Readonly<Record<string, number>>;
}

/** What can be looked up. */
export interface View {
  get(kind: string, id: string): CloudObject | undefined;
  /** Objects in the order of their creation, of one kind or of all. */
  all(kind?: string): CloudObject[];
}

/** A transaction: it sees its own changes. */
export interface Changes extends View {
  put(object: CloudObject): void;
  remove(kind: string, id: string): void;
  /** The next number of a counter that never goes back, starting with 1. */
  next(counter: string): number;
}

/** All objects of the simulated cloud, in memory and in one file. */
export class Store implements View {
  readonly #objects = new Shelves();
  readonly #counters = new Map<string, number>();
  #journal: Journal | undefined;

  /** Opens the file, or an empty cloud in memory without one. Throws `[simulator.state.unreadable]`. */
  static async open(file: string | undefined): Promise<Store> {
    const store = new Store();
    if (file === undefined) return store;
    mkdirSync(dirname(file), { recursive: true });
    const entries = readJournal(file) as Entry[];
    if (entries.length > 0 && entries[0]?.format !== FORMAT) {
      throw new SimulatorProblem(
        'simulator.state.unreadable',
        `${file} is not a simulated cloud of format ${FORMAT}`,
        'name another file with --state',
      );
    }
    entries.forEach((entry) => store.#replay(entry));
    rewriteJournal(file, store.#snapshot());
    store.#journal = await Journal.open(file);
    return store;
  }

  get(kind: string, id: string): CloudObject | undefined {
    return this.#objects.get(kind, id);
  }

  all(kind?: string): CloudObject[] {
    return this.#objects.all(kind);
  }

  /** Runs synchronous changes as one step and resolves when it is durable. A throw changes nothing. */
  async change<T>(work: (changes: Changes) => T): Promise<T> {
    const result = this.step(work);
    await this.durable();
    return result;
  }

  /** Resolves when all steps are durable. */
  async durable(): Promise<void> {
    await this.#journal?.settled();
  }

  /** Runs synchronous changes as one step that is durable before any later one. A throw changes nothing. */
  step<T>(work: (changes: Changes) => T): T {
    const put = new Shelves();
    const removed = new Shelves();
    const count: Record<string, number> = {};
    const result = work({
      get: (kind, id) => put.get(kind, id) ?? (removed.get(kind, id) === undefined ? this.get(kind, id) : undefined),
      all: (kind) => {
        if (put.size === 0 && removed.size === 0) return this.all(kind);
        const kept = this.all(kind).filter(
          (object) => put.get(object.kind, object.id) === undefined && removed.get(object.kind, object.id) === undefined,
        );
        return [...kept, ...put.all(kind)];
      },
      put: (object) => {
        removed.remove(object.kind, object.id);
        put.put(object);
      },
      remove: (kind, id) => {
        put.remove(kind, id);
        removed.put({ kind, id, region: '', attributes: {} });
      },
      next: (counter) => (count[counter] = (count[counter] ?? this.#counters.get(counter) ?? 0) + 1),
    });
    const entry: Entry = { put: put.all(), remove: removed.all().map(({ kind, id }) => [kind, id] as const), count };
    if (put.size > 0 || removed.size > 0 || Object.keys(count).length > 0) {
      this.#replay(entry);
      // Whoever waits for this step or a later one hears of a disk that fails.
      this.#journal?.append(entry).catch(() => undefined);
    }
    return result;
  }

  async close(): Promise<void> {
    await this.#journal?.close();
  }

  #replay({ put = [], remove = [], count = {} }: Entry): void {
    for (const [kind, id] of remove) this.#objects.remove(kind, id);
    for (const object of put) this.#objects.put(object);
    for (const [counter, value] of Object.entries(count)) this.#counters.set(counter, value);
  }

  #snapshot(): Entry[] {
    return [{ format: FORMAT }, { put: this.all(), count: Object.fromEntries(this.#counters) }];
  }
}

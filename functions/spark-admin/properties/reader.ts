import { type Json, at, isObject, parseJson } from '../api/json';

/** What a text property must look like; `hint` completes "must be ...". */
export interface TextRule {
  readonly pattern: RegExp;
  readonly hint: string;
}

/**
 * Reads the properties of a custom resource and collects everything that is wrong with them, so that a person hears
 * it all at once.
 *
 * ROS passes what the template says, but a value that went through a parameter arrives as text: numbers, booleans,
 * and lists and maps as JSON. A method returns undefined where a property is missing or wrong; the problems say
 * which.
 */
export class PropertyReader {
  readonly problems: string[] = [];
  readonly #properties: Readonly<Record<string, Json>>;
  readonly #known = new Set<string>();

  constructor(properties: Readonly<Record<string, Json>>) {
    this.#properties = properties;
  }

  text(name: string, rule: TextRule): string | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text === 'string' && rule.pattern.test(text)) return text;
    return this.#wrong(name, rule.hint, value);
  }

  /** One of `choices`; case matters. */
  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    return choices.find((choice) => choice === value) ?? this.#wrong(name, `one of ${choices.join(', ')}`, value);
  }

  /** A number of at least `min` in whole multiples of `step`. */
  number(name: string, { min, step }: { readonly min: number; readonly step: number }): number | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    const number = typeof value === 'string' && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value;
    if (typeof number === 'number' && number >= min && Number.isInteger(number / step)) return number;
    return this.#wrong(name, `a number of at least ${min} in steps of ${step}`, value);
  }

  flag(name: string): boolean | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    const word = String(value).toLowerCase();
    if (word === 'true' || word === 'false') return word === 'true';
    return this.#wrong(name, 'true or false', value);
  }

  /**
   * A list of texts: a list, its JSON, or texts separated by commas. Empty texts and repetitions are dropped, the
   * order is kept.
   */
  list(name: string, rule: TextRule): readonly string[] | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    const json = typeof value === 'string' ? parseJson(value) : value;
    const items: readonly unknown[] | undefined = Array.isArray(json) ? json : typeof value === 'string' ? value.split(',') : undefined;
    if (items === undefined) return this.#wrong(name, 'a list', value);
    const texts = items.map((item) => String(item).trim()).filter((item) => item !== '');
    const wrong = texts.filter((text) => !rule.pattern.test(text));
    if (wrong.length > 0) return this.#wrong(`each of ${name}`, rule.hint, wrong.join(', '));
    return [...new Set(texts)];
  }

  /** A map of texts: a map or its JSON. Numbers and booleans become text. */
  map(name: string): Readonly<Record<string, string>> | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    const map = typeof value === 'string' ? parseJson(value) : value;
    if (!isObject(map)) return this.#wrong(name, 'a map', value);
    const nested = Object.keys(map).filter((key) => typeof map[key] === 'object');
    if (nested.length > 0) return this.#wrong(`each value of ${name}`, 'a text', nested.join(', '));
    return Object.fromEntries(Object.entries(map).map(([key, item]) => [key, String(item)]));
  }

  /** A map of maps or its JSON: each is read by a reader of its own, whose problems are these. */
  each<T>(name: string, read: (reader: PropertyReader) => T | undefined): Readonly<Record<string, T>> | undefined {
    const value = this.#take(name);
    if (value === undefined) return undefined;
    const map = typeof value === 'string' ? parseJson(value) : value;
    if (!isObject(map)) return this.#wrong(name, 'a map', value);
    const entries = Object.entries(map).flatMap(([key, item]) => {
      const reader = new PropertyReader(isObject(item) ? item : {});
      const one = read(reader);
      reader.unknown();
      this.problems.push(...reader.problems);
      return one === undefined ? [] : [[key, one] as const];
    });
    return Object.fromEntries(entries);
  }

  /** Reports `name` when the value read from it is missing; call it for what is required. */
  required<T>(name: string, value: T | undefined): T | undefined {
    if (value === undefined && this.#raw(name) === undefined) this.problem(`[spark-admin.property.missing] ${name} is missing`);
    return value;
  }

  problem(message: string): void {
    this.problems.push(message);
  }

  /** Reports every property that was not asked for: a misspelt option must not be ignored. Call it last. */
  unknown(): void {
    for (const name of Object.keys(this.#properties)) {
      if (!this.#known.has(name)) {
        this.problem(`[spark-admin.property.unknown] '${name}' is no property; fix: use one of ${[...this.#known].sort().join(', ')}`);
      }
    }
  }

  #take(name: string): Json | undefined {
    this.#known.add(name);
    return this.#raw(name);
  }

  /** An empty text is how a template says that an optional parameter is not set. */
  #raw(name: string): Json | undefined {
    const value = at(this.#properties, name);
    return value === null || value === '' ? undefined : value;
  }

  #wrong(what: string, hint: string, got: Json): undefined {
    const shown = typeof got === 'string' ? got : JSON.stringify(got);
    this.problem(`[spark-admin.property.invalid] ${what} must be ${hint}, got '${shown.slice(0, 80)}'`);
    return undefined;
  }
}

import { createHash } from 'node:crypto';
import { Unknown, UNKNOWN } from '@lakewright/provider-knowledge/planning/value';

/** A value of an expression: plain data, in which unknowns may hide. */
export type Plain = null | boolean | number | string | Unknown | readonly Plain[] | { readonly [key: string]: Plain };
/** Looks up the first two or three words of a reference: `alicloud_vpc.Network`, `data.alicloud_zones.All`, `local.Template`. */
export type Lookup = (words: readonly string[]) => Plain;

/** An output that a stack does not have yet. */
export class MissingOutput extends Error {}

const FUNCTIONS: Readonly<Record<string, (...args: readonly Plain[]) => Plain>> = {
  jsonencode: (value) => JSON.stringify(value),
  sha256: (text) => createHash('sha256').update(String(text)).digest('hex'),
  substr: (text, from, length) => String(text).substring(Number(from), Number(from) + Number(length)),
  join: (separator, list) => (list as readonly Plain[]).map(String).join(String(separator)),
  sort: (list) => [...(list as readonly Plain[])].map(String).sort(),
  formatlist: (format, list) => (list as readonly Plain[]).map((item) => String(format).replace('%s', String(item))),
};

/** A text as Terraform reads it: one that is a reference as a whole has the reference's value. */
export function evaluateText(text: string, lookup: Lookup): Plain {
  if (!text.includes('${') && !text.includes('%%{')) return text;
  const parts: Plain[] = [];
  for (let at = 0; at < text.length;) {
    if (text.startsWith('$${', at) || text.startsWith('%%{', at)) {
      parts.push(`${text[at] ?? ''}{`);
      at += 3;
    } else if (text.startsWith('${', at)) {
      const reader = new Reader(text, at + 2, lookup);
      parts.push(reader.expression());
      at = reader.end('}');
    } else {
      const next = /\$\$?\{|%%\{/g;
      next.lastIndex = at;
      const until = next.exec(text)?.index ?? text.length;
      parts.push(text.slice(at, until));
      at = until;
    }
  }
  if (parts.length === 1) return parts[0] ?? null;
  return parts.some(isUnknownPlain) ? UNKNOWN : parts.map(String).join('');
}

const isUnknownPlain = (value: Plain): boolean => value instanceof Unknown;
const hides = (value: Plain): boolean => {
  if (isUnknownPlain(value)) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hides);
};

/** Reads the few kinds of expressions that stacks hold: references with their steps, and calls. */
class Reader {
  constructor(
    private readonly text: string,
    private at: number,
    private readonly lookup: Lookup,
  ) {}

  expression(): Plain {
    this.#space();
    const literal = this.#match(/"(?:[^"\\]|\\.)*"|\d+/y);
    if (literal !== undefined) return JSON.parse(literal) as Plain;
    const name = this.#word();
    return this.text[this.at] === '(' ? this.#call(name) : this.#steps(this.lookup(this.#head(name)));
  }

  end(sign: string): number {
    this.#space();
    if (this.text[this.at] !== sign) throw new Error(`'${sign}' is missing at ${this.at} of ${this.text}`);
    return this.at + 1;
  }

  #call(name: string): Plain {
    const args: Plain[] = [];
    do {
      this.at += 1;
      args.push(this.expression());
      this.#space();
    } while (this.text[this.at] === ',');
    this.at = this.end(')');
    const run = FUNCTIONS[name];
    if (run === undefined) throw new Error(`the function ${name} is not known here`);
    return args.some(hides) ? UNKNOWN : run(...args);
  }

  #head(first: string): string[] {
    const words = [first];
    for (let more = first === 'data' ? 2 : 1; more > 0; more -= 1) {
      this.at = this.end('.');
      words.push(this.#word());
    }
    return words;
  }

  #steps(from: Plain): Plain {
    let value = from;
    for (;;) {
      if (this.#match(/\[\*\]/y) !== undefined) {
        const rest = this.at;
        const items = Array.isArray(value) ? value : [];
        if (isUnknownPlain(value)) value = this.#steps(UNKNOWN);
        else {
          value = items.map((item: Plain) => {
            this.at = rest;
            return this.#steps(item);
          });
          if (items.length === 0) this.#steps(UNKNOWN);
        }
        return value;
      }
      const step = this.#step();
      if (step === undefined) return value;
      value = stepInto(value, step);
    }
  }

  #step(): string | undefined {
    if (this.text[this.at] === '.') {
      this.at += 1;
      return this.#word();
    }
    if (this.text[this.at] !== '[') return undefined;
    this.at += 1;
    const step = this.expression();
    this.at = this.end(']');
    return String(step);
  }

  #word(): string {
    const word = this.#match(/[\w-]+/y);
    if (word === undefined) throw new Error(`a name is missing at ${this.at} of ${this.text}`);
    return word;
  }

  #space(): void {
    this.#match(/\s+/y);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }
}

function stepInto(value: Plain, step: string): Plain {
  if (isUnknownPlain(value)) return UNKNOWN;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) throw new MissingOutput(step);
  return (value as Readonly<Record<string, Plain>>)[step] ?? null;
}

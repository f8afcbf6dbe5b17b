import { hasUnknown, isList, isObject, isUnknown, type Value } from '@lakewright/provider-knowledge/planning/value';
import { isSymbol } from '../../domain/text/symbol';
import { FUNCTIONS } from './functions';
import { unknownOf } from './later';

/** Looks up the first two or three words of a reference: `alicloud_vpc.Network`, `data.alicloud_zones.All`, `local.Template`. */
export type Lookup = (words: readonly string[]) => Value;

/** An expression of a kind that stacks do not hold unless somebody's extension writes it. */
export class NotRead extends Error {}

/** Reads the few kinds of expressions that stacks hold: literals, references with their steps, and calls. */
export class Reader {
  constructor(
    private readonly text: string,
    private at: number,
    private readonly lookup: Lookup,
  ) {}

  expression(): Value {
    this.#space();
    const literal = this.#match(/"(?:[^"\\$]|\\.)*"|-?\d+(?:\.\d+)?|(?:true|false|null)\b/y);
    if (literal !== undefined) return JSON.parse(literal) as Value;
    const name = this.#word();
    return this.text[this.at] === '(' ? this.#call(name) : this.#steps(this.lookup(this.#head(name)));
  }

  end(sign: string): number {
    this.#space();
    if (this.text[this.at] !== sign) throw new NotRead();
    return this.at + 1;
  }

  #call(name: string): Value {
    const args: Value[] = [];
    do {
      this.at += 1;
      args.push(this.expression());
      this.#space();
    } while (this.text[this.at] === ',');
    this.at = this.end(')');
    const run = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (run === undefined) throw new NotRead();
    return args.some(hasUnknown) ? unknownOf(args) : run(...args);
  }

  #head(first: string): string[] {
    const words = [first];
    for (let more = first === 'data' ? 2 : 1; more > 0; more -= 1) {
      this.at = this.end('.');
      words.push(this.#word());
    }
    return words;
  }

  #steps(from: Value): Value {
    let value = from;
    for (;;) {
      if (this.#match(/\[\*\]|\.\*/y) !== undefined) return this.#splat(value);
      const step = this.#step();
      if (step === undefined) return value;
      value = stepInto(value, step);
    }
  }

  #splat(value: Value): Value {
    const rest = this.at;
    if (!isList(value) || value.length === 0) {
      const beyond = this.#steps(isList(value) ? unknownOf([]) : isUnknown(value) ? value : `${String(value)}.all`);
      return isList(value) ? [] : beyond;
    }
    return value.map((item) => {
      this.at = rest;
      return this.#steps(item);
    });
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
    if (word === undefined) throw new NotRead();
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

/** A step into something that only the account knows stands for itself, too. */
function stepInto(value: Value, step: string): Value {
  if (isUnknown(value)) return value;
  if (isSymbol(value)) return `${value}.${step}`;
  if (isList(value)) return value[Number(step)] ?? null;
  if (!isObject(value) || !Object.hasOwn(value, step)) throw new NotRead();
  return value[step] ?? null;
}

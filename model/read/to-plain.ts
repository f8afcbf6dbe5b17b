import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { type Fix, rename, write } from '../../domain/fix';
import type { Problem } from '../../domain/problem';
import type { Plain } from '../../domain/schema/walk';
import { READ_LIMITS } from './limits';
import { fixAt } from '../fixes/at-path';
import { unusableIn, withoutUnusable } from './characters';
import { secretIn } from './secrets';
import { keyName, type YamlSource } from './yaml-source';

/** Plain data of a YAML tree, and what in it this project does not take. */
export interface PlainTree {
  readonly data: Plain;
  readonly problems: readonly Problem[];
  /** Paths, as JSON, of values that have a problem already: nothing more is said about them, least of all what a secret is. */
  readonly told: ReadonlySet<string>;
  /** Numbers that people and programs read differently, like 012 and 1e2. */
  readonly oddNumbers: readonly OddNumber[];
}

/** A number that is not written as one counts. */
export interface OddNumber {
  readonly path: readonly string[];
  readonly written: string;
  readonly value: number;
}

/** What people use anchors for. */
const ALIKE = 'what several businesses say alike goes into profiles/NAME.yaml, which they take by profile: NAME';

const PLAIN_NUMBER = /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** The fix for text with characters that nobody sees: the text without them, unless that could be a secret, which is never repeated. */
function cleaned(key: string | undefined, text: string): Fix {
  const rest = withoutUnusable(text);
  return rest === '' || secretIn(key, rest) !== undefined ? 'remove it' : write([], rest);
}

/** Scalars, lists and maps only: no anchors, aliases, merge keys, tags or keys that are not text. */
export function toPlain(root: Node | null, source: YamlSource): PlainTree {
  const reader = new PlainReader(source);
  const data = reader.value(root, []);
  const { problems, told, oddNumbers } = reader;
  return { data, problems, told, oddNumbers };
}

/** Walks a YAML tree and writes down what is refused in it; a refused value is read as null. */
class PlainReader {
  readonly problems: Problem[] = [];
  readonly told = new Set<string>();
  readonly oddNumbers: OddNumber[] = [];

  constructor(private readonly source: YamlSource) {}

  value(node: Node | null, path: readonly string[]): Plain {
    if (node === null) return null;
    if (isAlias(node)) {
      const message = `alias '*${node.source}' stands for something written elsewhere`;
      return this.#refuse(path, node, 'spec.yaml.alias', message, `write the value here; ${ALIKE}`);
    }
    if ('anchor' in node && typeof node.anchor === 'string') {
      const message = `anchor '&${node.anchor}' is not taken: every value is written where it is used`;
      this.#refuse(path, node, 'spec.yaml.anchor', message, `remove the anchor; ${ALIKE}`);
    }
    if (node.tag !== undefined)
      return this.#refuse(path, node, 'spec.yaml.tag', `tag '${node.tag}' is not taken`, 'remove the tag; put text in quotes');
    if (path.length > READ_LIMITS.depth)
      return this.#refuse(path, node, 'spec.yaml.depth', `nested deeper than ${READ_LIMITS.depth} levels`, 'check the brackets');
    if (isScalar(node)) return this.#scalar(node, path);
    if (isSeq(node)) return node.items.map((item, index) => this.value(item as Node, [...path, String(index)]));
    if (isMap(node)) return this.#map(node.items as Pair<Node, Node | null>[], path);
    return null;
  }

  #refuse(path: readonly string[], node: Node | undefined | null, code: string, message: string, fix: Fix): null {
    this.told.add(JSON.stringify(path));
    const place = this.source.position(node?.range?.[0] ?? 0);
    this.problems.push({ ...place, code, message, ...fixAt(fix, place.file, path), severity: 'error' });
    return null;
  }

  #scalar(node: Scalar, path: readonly string[]): Plain {
    const { source: written, value } = node;
    if (typeof value === 'number' && written !== undefined && !PLAIN_NUMBER.test(written)) this.oddNumbers.push({ path, written, value });
    const unusable = typeof value === 'string' ? unusableIn(value) : undefined;
    if (unusable !== undefined)
      return this.#refuse(path, node, 'spec.yaml.character', `the text holds ${unusable}`, cleaned(path.at(-1), String(value)));
    const secret = typeof value === 'boolean' || value === null ? undefined : secretIn(path.at(-1), String(value));
    if (secret !== undefined) {
      const fix = 'remove it here and revoke it: secrets are generated per environment and kept in KMS';
      return this.#refuse(path, node, 'spec.secret.written', `${secret} looks like a secret; an estate never holds one`, fix);
    }
    return typeof value === 'bigint' ? String(value) : (value as Plain);
  }

  #map(pairs: readonly Pair<Node, Node | null>[], path: readonly string[]): Plain {
    const data = Object.create(null) as Record<string, Plain>;
    const first = new Map<string, Node>();
    for (const { key, value } of pairs) {
      const name = this.#key(key, pairs, path);
      if (name === undefined) continue;
      const earlier = first.get(name);
      if (earlier) {
        const { line } = this.source.position(earlier.range?.[0] ?? 0);
        const message = `'${name}' is written twice, first in line ${line}`;
        this.#refuse([...path, name], key, 'spec.yaml.duplicate-key', message, 'keep one of them');
      } else {
        first.set(name, key);
        data[name] = this.value(value, [...path, name]);
      }
    }
    return data;
  }

  /** The name of a key; undefined for a key that is refused. */
  #key(key: Node, pairs: readonly Pair<Node, Node | null>[], path: readonly string[]): string | undefined {
    const refuse = (name: string, code: string, message: string, fix: Fix): undefined =>
      void this.#refuse([...path, name], key, code, message, fix);
    if (!isScalar(key) || key.value === null) return refuse('', 'spec.yaml.key', 'a key must be a word', 'write a word before the colon');
    const name = keyName(key);
    const unusable = unusableIn(name);
    if (unusable !== undefined) {
      const rest = withoutUnusable(name);
      const isTaken = rest === '' || pairs.some((pair) => isScalar(pair.key) && keyName(pair.key) === rest);
      return refuse(name, 'spec.yaml.character', `a key holds ${unusable}`, isTaken ? 'remove it' : rename([], rest));
    }
    if (name === '__proto__') return refuse(name, 'spec.yaml.key', "a key cannot be '__proto__'", 'choose another name');
    if (name === '<<') {
      const message = "merge key '<<' is not taken: there is no inheritance";
      return refuse(name, 'spec.yaml.merge', message, `write the values where they are used; ${ALIKE}`);
    }
    return name;
  }
}

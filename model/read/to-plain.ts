import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
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
  const problems: Problem[] = [];
  const told = new Set<string>();
  const oddNumbers: OddNumber[] = [];

  const refuse = (path: readonly string[], node: Node | undefined | null, code: string, message: string, fix: Fix): null => {
    told.add(JSON.stringify(path));
    const place = source.position(node?.range?.[0] ?? 0);
    problems.push({ ...place, code, message, ...fixAt(fix, place.file, path), severity: 'error' });
    return null;
  };

  const visit = (node: Node | null, path: readonly string[]): Plain => {
    if (node === null) return null;
    if (isAlias(node))
      return refuse(
        path,
        node,
        'spec.yaml.alias',
        `alias '*${node.source}' stands for something written elsewhere`,
        `write the value here; ${ALIKE}`,
      );
    if ('anchor' in node && typeof node.anchor === 'string') {
      refuse(
        path,
        node,
        'spec.yaml.anchor',
        `anchor '&${node.anchor}' is not taken: every value is written where it is used`,
        `remove the anchor; ${ALIKE}`,
      );
    }
    if (node.tag !== undefined)
      return refuse(path, node, 'spec.yaml.tag', `tag '${node.tag}' is not taken`, 'remove the tag; put text in quotes');
    if (path.length > READ_LIMITS.depth)
      return refuse(path, node, 'spec.yaml.depth', `nested deeper than ${READ_LIMITS.depth} levels`, 'check the brackets');
    if (isScalar(node)) {
      const { source: written, value } = node;
      if (typeof value === 'number' && written !== undefined && !PLAIN_NUMBER.test(written)) oddNumbers.push({ path, written, value });
      return scalar(value, path, node);
    }
    if (isSeq(node)) return node.items.map((item, index) => visit(item as Node, [...path, String(index)]));
    if (isMap(node)) return map(node.items as Pair<Node, Node | null>[], path);
    return null;
  };

  const scalar = (value: unknown, path: readonly string[], node: Node): Plain => {
    const unusable = typeof value === 'string' ? unusableIn(value) : undefined;
    if (unusable !== undefined) {
      return refuse(path, node, 'spec.yaml.character', `the text holds ${unusable}`, cleaned(path.at(-1), String(value)));
    }
    const secret = typeof value === 'boolean' || value === null ? undefined : secretIn(path.at(-1), String(value));
    if (secret !== undefined) {
      return refuse(
        path,
        node,
        'spec.secret.written',
        `${secret} looks like a secret; an estate never holds one`,
        'remove it here and revoke it: secrets are generated per environment and kept in KMS',
      );
    }
    return typeof value === 'bigint' ? String(value) : (value as Plain);
  };

  const map = (pairs: readonly Pair<Node, Node | null>[], path: readonly string[]): Plain => {
    const data = Object.create(null) as Record<string, Plain>;
    const first = new Map<string, Node>();
    for (const { key, value } of pairs) {
      if (!isScalar(key) || key.value === null) {
        refuse([...path, ''], key, 'spec.yaml.key', 'a key must be a word', 'write a word before the colon');
        continue;
      }
      const name = keyName(key);
      const unusable = unusableIn(name);
      if (unusable !== undefined) {
        const rest = withoutUnusable(name);
        const there = rest === '' || pairs.some((pair) => isScalar(pair.key) && keyName(pair.key) === rest);
        refuse([...path, name], key, 'spec.yaml.character', `a key holds ${unusable}`, there ? 'remove it' : rename([], rest));
        continue;
      }
      if (name === '__proto__') {
        refuse([...path, name], key, 'spec.yaml.key', "a key cannot be '__proto__'", 'choose another name');
        continue;
      }
      const earlier = first.get(name);
      if (name === '<<') {
        refuse(
          [...path, name],
          key,
          'spec.yaml.merge',
          "merge key '<<' is not taken: there is no inheritance",
          `write the values where they are used; ${ALIKE}`,
        );
      } else if (earlier) {
        const { line } = source.position(earlier.range?.[0] ?? 0);
        refuse([...path, name], key, 'spec.yaml.duplicate-key', `'${name}' is written twice, first in line ${line}`, 'keep one of them');
      } else {
        first.set(name, key);
        data[name] = visit(value, [...path, name]);
      }
    }
    return data;
  };

  return { data: visit(root, []), problems, told, oddNumbers };
}

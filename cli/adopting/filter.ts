import { EXIT, Exit } from '../../domain/exit';
import { suggestion } from '../../domain/nearest';
import { KIND_WORDS, type KindWord } from './account/kind-words';
import { WALKS } from './account/walks';
import { HELD, KINDS } from './kinds';
import { blockOf, textOf, type Thing } from './thing';

/** What of many things is meant. */
export interface Filter {
  readonly kinds: readonly KindWord[];
  readonly name?: RegExp;
  readonly tag?: { readonly key: string; readonly value?: string };
}

interface Written {
  readonly kind?: readonly string[];
  readonly name?: string;
  readonly tag?: string;
}

/** The filter that options say. Exits 1 with all that is wrong in them. */
export function readFilter({ kind = [], name, tag }: Written): Filter {
  const words = kind.flatMap((text) => text.split(',')).map((word) => word.trim());
  const unknown = words.filter((word) => !isKind(word));
  const [, key, value] = tag === undefined ? [] : (/^([^=]+)(?:=(.*))?$/.exec(tag) ?? []);
  const wrong = [
    ...unknown.map((word) => `[adopt.kind.unknown] there is no kind '${word}'\n  fix: ${suggestion(word, KIND_WORDS)}`),
    ...(tag !== undefined && key === undefined ? [`[adopt.tag.form] '${tag}' is no tag\n  fix: write --tag team=bi, or --tag team`] : []),
  ];
  if (wrong.length > 0) throw new Exit(EXIT.input, wrong.join('\n'));
  return {
    kinds: words.length > 0 ? KIND_WORDS.filter((word) => words.includes(word)) : KIND_WORDS,
    ...(name !== undefined && { name: glob(name) }),
    ...(key !== undefined && { tag: { key, ...(value !== undefined && { value }) } }),
  };
}

/**
 * Those that are meant: by their own name and tag, or with what they belong to. Groups of StarRocks always go with their instance, where
 * that is told of.
 */
export function chosen(things: readonly Thing[], { kinds, name, tag }: Filter): Thing[] {
  const types = kinds.length === KIND_WORDS.length ? undefined : new Set(kinds.flatMap((kind): readonly string[] => WALKS[kind].types));
  const ofKind = things.filter(({ type }) => types?.has(type) ?? true);
  if (name === undefined && tag === undefined) return ofKind;
  const matches = ({ type, id, attributes }: Thing): boolean => {
    const own = textOf(attributes, KINDS[type]?.name ?? HELD[type] ?? 'WorkspaceName') ?? id;
    const value = tag && blockOf(attributes, 'tags')[tag.key];
    return (name?.test(own) ?? true) && (tag === undefined || (value !== undefined && (tag.value ?? value) === value));
  };
  const parentOf = ({ attributes }: Thing): string => textOf(attributes, 'instance_id') ?? '';
  const listed = new Set(things.map(({ id }) => id));
  const itself = new Set(
    ofKind
      .filter((thing) => (KINDS[thing.type]?.parent === undefined || !listed.has(parentOf(thing))) && matches(thing))
      .map(({ id }) => id),
  );
  return ofKind.filter((thing) => itself.has(thing.id) || itself.has(parentOf(thing)));
}

const isKind = (word: string): word is KindWord => KIND_WORDS.some((known) => known === word);

/** `*` is any text, `?` one sign. */
const glob = (text: string): RegExp =>
  new RegExp(
    `^${text
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    's',
  );

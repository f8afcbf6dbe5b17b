import type { Mutation } from './mutation';

/** A file of the project and its text. */
export interface Source {
  /** From the project's folder. */
  readonly path: string;
  readonly text: string;
}

/** Where a mutation is made. */
export interface Place {
  readonly path: string;
  readonly line: number;
  /** The file's text without and with it. */
  readonly original: string;
  readonly mutated: string;
}

/** The place, or why the mutation cannot be made any more. */
export type Located = Place | { readonly stale: string };

/** Finds the one place that a mutation means. */
export function locate({ find, replace, file = '' }: Mutation, sources: readonly Source[]): Located {
  const pattern = new RegExp(typeof find === 'string' ? literally(find) : find.source, 'g');
  const candidates = sources.filter(({ path }) => path === file || path.endsWith(file === '' ? '' : `/${file}`));
  if (candidates.length === 0) return { stale: `no file ends in '${file}'` };
  const places = candidates.flatMap((source) => [...source.text.matchAll(pattern)].map(({ index }) => ({ source, index })));
  const [place] = places;
  if (place === undefined) return { stale: `its text is nowhere any more: ${String(find)}` };
  if (places.length > 1) return { stale: `its text is there ${places.length} times: ${String(find)}` };
  const { path, text } = place.source;
  const mutated = text.replace(pattern, () => replace);
  return { path, line: text.slice(0, place.index).split('\n').length, original: text, mutated };
}

/** A regular expression for exactly this text, however its lines are broken. */
const literally = (text: string): string =>
  text
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');

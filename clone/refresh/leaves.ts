import { isMap, type Plain, type PlainMap } from '../../domain/schema/walk';
import { flowText } from '../edit/yaml-text';

/** Texts of values by the path they are written at, joined by {@link pathText}. */
export type Leaves = ReadonlyMap<string, string>;

/** `environment shared.kafka.capacity`, `risk spark.quota`: whose file, then the path in it. A key with a dot stands in quotes. */
export const pathText = (owner: string, path: readonly string[]): string =>
  `${owner} ${path.map((step) => (/[."]/.test(step) ? JSON.stringify(step) : step)).join('.')}`;

/** Owner and path of such a text. */
export function pathOf(text: string): { readonly owner: string; readonly path: readonly string[] } {
  const blank = text.indexOf(' ');
  const steps = text.slice(blank + 1).match(/"(?:[^"\\]|\\.)*"|[^.]+/g) ?? [];
  return { owner: text.slice(0, blank), path: steps.map((step) => (step.startsWith('"') ? (JSON.parse(step) as string) : step)) };
}

/** The word for the environment's own file, where others have a business. */
export const ENVIRONMENT = 'environment';

/** What an environment's file says, value by value; lists whole. */
export const environmentLeaves = (content: Plain): Leaves =>
  new Map(leaves(content, []).map(([path, text]) => [pathText(ENVIRONMENT, path), text]));

/** Keys of an environment's file that are a copy's own for ever: nothing of the source is taken for them. */
const OWN = ['network', 'state', 'expires', 'region', 'scale'];

/** What a copy's file says that it has of its source. */
export const takenLeaves = (content: PlainMap): Leaves =>
  environmentLeaves(Object.fromEntries(Object.entries(content).filter(([key]) => !OWN.includes(key))));

function leaves(data: Plain, path: readonly string[]): [readonly string[], string][] {
  if (!isMap(data) || Object.keys(data).length === 0) return path.length === 0 ? [] : [[path, flowText(data)]];
  return Object.entries(data).flatMap(([key, value]) => leaves(value, [...path, key]));
}

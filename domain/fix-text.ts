/** The one place where texts of fixes are made. */
import { Document } from 'yaml';
import type { Beside, Change, Fix, Value } from './fix';
import type { Path } from './path';

/** A change as it is told. */
export interface Told extends Pick<Change, 'do' | 'value'> {
  /** How the option is called where it is told; undefined for the very thing that is pointed at. */
  readonly name?: string | undefined;
  /** Of an entry, which has no name: the list that it is added to, or the entry itself. */
  readonly list?: string;
  /** For example `in environments/prod.yaml`; empty where it is pointed at anyway. */
  readonly place?: string;
}

/** Quoted where it would be read as something else, also between brackets. */
const scalarText = (value: string | number | boolean): string =>
  new Document([value], { version: '1.2', schema: 'core' })
    .toString({ collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false })
    .trim()
    .slice(1, -1);

/** A value as it is written inside of a line. */
export function valueText(value: Value): string {
  if (typeof value !== 'object') return scalarText(value);
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`;
  const pairs = Object.entries(value as Readonly<Record<string, Value>>);
  return pairs.length === 0 ? '{}' : `{ ${pairs.map(([key, one]) => `${scalarText(key)}: ${valueText(one)}`).join(', ')} }`;
}

function words({ do: what, name = 'it', value = '', list }: Told): string {
  if (what === 'remove') return `remove ${name}`;
  if (what === 'rename') return `rename ${name} to ${String(value)}`;
  if (list !== undefined) return `add ${valueText(value)} to ${list}`;
  return name === 'it' ? `write ${valueText(value)}` : `write ${name}: ${valueText(value)}`;
}

/** The same words are told once, with all their places. */
function sentences(told: readonly Told[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const one of told) {
    const key = words(one);
    const known = places.get(key) ?? new Set();
    places.set(key, known);
    if (one.place !== undefined && one.place !== '') known.add(one.place);
  }
  return [...places].map(([text, where]) => [text, [...where].join(' and ')].filter((part) => part !== '').join(' '));
}

/** The text of changes: `write kind: oss, or choose another region`. */
export function toldText(told: readonly Told[], { note, or, guess }: Beside): string {
  const [only] = told;
  const what = guess && told.length === 1 && only ? `did you mean '${String(only.value)}'?` : sentences(told).join(', ');
  return `${what}${note ?? ''}${or === undefined ? '' : `, or ${or}`}`;
}

/** The text of a fix where no file is at hand: below the option that is pointed at, as a program's options are. */
export const fixText = (fix: Fix, here: Path): string =>
  typeof fix === 'string'
    ? fix
    : toldText(
        fix.changes.map((change) => ({ ...change, ...naming(change.at, change.from === undefined ? here : undefined) })),
        fix,
      );

const INDEX = /^\d+$/;

/**
 * How the option at `at` is called by somebody who is pointed at `here`: without what they have in common.
 * @param here undefined where the option is somewhere else
 */
export function naming(at: Path, here: Path | undefined): Pick<Told, 'name' | 'list'> {
  const last = at.at(-1) ?? '';
  const common =
    here !== undefined && here.slice(0, -1).every((step, index) => index < at.length - 1 && at[index] === step) ? here.length - 1 : 0;
  const name = at.slice(Math.max(0, common)).join('.');
  if (last === '-') return { list: at.slice(Math.max(0, common), -1).join('.') || (at.at(-2) ?? '') };
  return { name: at.length === 0 || INDEX.test(last) ? undefined : name };
}

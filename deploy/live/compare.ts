import type { DescribedPart, LivePart, LiveValue } from '../../domain/live';
import type { Position } from '../../domain/problem';
import type { Origins } from '../../model/places/origins';
import type { PlacedWhole } from '../../model/live/wholes';

/** One thing that is not as it is described. */
export interface Difference {
  readonly whole: PlacedWhole;
  readonly type: string;
  readonly name: string;
  /** As people call it: `queue 'night'`. */
  readonly what: string;
  /** `undescribed` is only told: nobody removes what somebody else made. */
  readonly how: 'differs' | 'missing' | 'undescribed';
  /** The option that differs, as it is written: `max`. */
  readonly option?: string;
  readonly declared?: string;
  readonly found?: string;
  /** Where it is written. */
  readonly place?: Position;
}

/** What is found, held against what is described; in the order of the description, what nothing describes last. */
export function differencesOf(whole: PlacedWhole, found: readonly LivePart[], origins: Pick<Origins, 'place'>): readonly Difference[] {
  const described = whole.parts.flatMap((part) => {
    const same = found.find((one) => isSame(one, part));
    return same === undefined ? [missing(whole, part, origins)] : differing(whole, part, same, origins);
  });
  const more = found
    .filter((one) => !whole.parts.some((part) => isSame(one, part)))
    .flatMap(({ type, name }): Difference[] => {
      const word = whole.words[type];
      return word === undefined ? [] : [{ whole, type, name, what: `${word} '${name}'`, how: 'undescribed' }];
    });
  return [...described, ...more];
}

const isSame = (one: Pick<LivePart, 'type' | 'name'>, other: Pick<LivePart, 'type' | 'name'>): boolean =>
  one.type === other.type && one.name === other.name;

function missing(whole: PlacedWhole, part: DescribedPart, origins: Pick<Origins, 'place'>): Difference {
  const { type, name, what } = part;
  return { whole, type, name, what, how: 'missing', ...placed(origins.place(whole.placeOf(part), 'key')) };
}

function differing(whole: PlacedWhole, part: DescribedPart, found: LivePart, origins: Pick<Origins, 'place'>): Difference[] {
  const { type, name, what } = part;
  return Object.entries(part.values).flatMap(([property, { value, at, unit = '' }]) => {
    const seen = found.values[property];
    if (seen === undefined || fits(value, seen)) return [];
    return [
      {
        whole,
        type,
        name,
        what,
        how: 'differs' as const,
        option: at.join('.'),
        declared: textOf(value, unit),
        found: textOf(seen, unit),
        ...placed(origins.place(whole.placeOf(part, at), 'value')),
      },
    ];
  });
}

/**
 * Whether a value that is found fits the declared one. A declared list says what has to be there at least: roles that somebody else gave
 * may be there, too.
 */
function fits(declared: LiveValue, found: LiveValue): boolean {
  if (typeof declared !== 'object') return String(declared).toLowerCase() === String(found).toLowerCase();
  const there = typeof found === 'object' ? found : String(found).split(',');
  return declared.every((one) => there.includes(one));
}

const textOf = (value: LiveValue, unit: string): string => {
  const text = typeof value === 'object' ? value.join(', ') || 'none' : String(value);
  return unit === '' ? text : `${text} ${unit}`;
};

const placed = (place: Position | undefined): { readonly place?: Position } => (place === undefined ? {} : { place });

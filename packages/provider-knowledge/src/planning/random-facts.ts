import type { TypeFacts } from './join';

const CHARACTERS = {
  special: true,
  upper: true,
  lower: true,
  numeric: true,
  number: true,
  min_special: 0,
  min_upper: 0,
  min_lower: 0,
  min_numeric: 0,
};

/** Values of unset attributes that a plan of hashicorp/random knows. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>> = {
  random_password: CHARACTERS,
  random_string: CHARACTERS,
  random_pet: { length: 2, separator: '-' },
};

/** What a plan already knows of unset attributes of a type of hashicorp/random. */
export function randomFacts(type: string): TypeFacts {
  const defaults = DEFAULTS[type] ?? {};
  return { attribute: (path) => (path in defaults ? { default: defaults[path] } : undefined) };
}

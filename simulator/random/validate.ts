import type { ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import { failure, type Diagnostic } from '../protocol/messages';

const SHARES = ['min_upper', 'min_lower', 'min_numeric', 'min_special'];
/** Types whose `length` characters are drawn of kinds. */
const DRAWN = new Set(['random_password', 'random_string']);
/** Sizes that are at least one. */
const SIZES = new Set(['length', 'byte_length']);

/** What hashicorp/random refuses before it plans. */
export function validateRandom(type: string, config: ObjectValue): Diagnostic[] {
  const number = (name: string): number | undefined => (typeof config[name] === 'number' ? config[name] : undefined);
  const found: Diagnostic[] = [];
  const refuse = (name: string, what: string): void => {
    const detail = `Attribute ${name} ${what}, got: ${String(number(name))}`;
    found.push({ ...failure('Invalid Attribute Value', detail), path: [name] });
  };
  for (const name of SIZES) if (type !== 'random_pet' && (number(name) ?? 1) < 1) refuse(name, 'value must be at least 1');
  if (!DRAWN.has(type)) return found;
  for (const name of SHARES) if ((number(name) ?? 0) < 0) refuse(name, 'value must be at least 0');
  const least = SHARES.reduce((sum, name) => sum + (number(name) ?? 0), 0);
  const length = number('length');
  if (length !== undefined && length < least) refuse('length', `value must be at least sum of ${SHARES.join(' + ')}`);
  return found;
}

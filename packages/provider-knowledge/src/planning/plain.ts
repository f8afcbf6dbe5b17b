import { isZero, same, sameSet } from './equal';
import { isList, type Value } from './value';
import { different, unset, type Place } from './place';

/** A text, number or flag. */
export function planScalar(place: Place): Value {
  const { attribute, prior } = place;
  const configured = place.configured ?? attribute.default;
  if (configured === null && attribute.computed) return unset(place);
  if (prior === undefined) return different(place, configured);
  if (equalScalar(prior, configured)) return prior;
  // A computed attribute can't be emptied: the SDK takes "" for "not set".
  if (attribute.computed && configured === '') return prior;
  return different(place, configured);
}

/** `null` in configuration is the zero of the type; `null` in the cloud only equals `""`. */
function equalScalar(prior: Value, configured: Value): boolean {
  if (configured === null) return isZero(prior);
  return same(prior, configured) || (prior === null && configured === '');
}

/** A list, set or map of plain values. */
export function planCollection(place: Place): Value {
  const { attribute, prior, configured } = place;
  if (configured === null && attribute.computed) return unset(place);
  if (prior === undefined) return different(place, configured);
  if (configured === null && isZero(prior)) return prior;
  if (equalCollection(attribute.type[0] === 'set', prior, configured)) return prior;
  return different(place, configured);
}

function equalCollection(set: boolean, a: Value, b: Value): boolean {
  if (isZero(a) && isZero(b)) return true;
  return set && isList(a) && isList(b) ? sameSet(a, b) : same(a, b);
}

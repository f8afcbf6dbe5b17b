import { limitsText, type AttributeFacts, type Limits } from '../attribute-facts';
import type { Nonconformity, Problems } from './nonconformity';
import { problem, suggestion } from './words';

/** Checks a plain value of the right type against the values, numbers and lengths the facts allow. */
export function* checkAllowed(value: unknown, known: AttributeFacts, path: string): Problems {
  const text = String(value);
  const range = known.type === 'Int' || known.type === 'Float' ? known.range : undefined;
  const refused = refusedValue(text, known.enum, range, path);
  if (refused !== undefined) yield refused;
  const malformed = known.format?.wrong(text);
  if (malformed !== undefined) {
    yield problem('conform.value.format', path, `'${path}' ${malformed}`, `write ${known.format?.allowed ?? ''}`);
  }
  if (known.length === undefined) return;
  const bytes = Buffer.byteLength(text);
  if (within(bytes, known.length)) return;
  const allowed = limitsText(known.length);
  yield problem('conform.value.length', path, `'${path}' is ${bytes} bytes long, allowed: ${allowed}`, `write ${allowed} bytes`);
}

/** Either a listed value or a number in the range will do, where both are known. */
function refusedValue(
  text: string,
  values: readonly string[] | undefined,
  range: Limits | undefined,
  path: string,
): Nonconformity | undefined {
  if (values?.includes(text) === true || (range !== undefined && within(Number(text), range))) return undefined;
  if (range !== undefined) {
    const allowed = [...(values ?? []), limitsText(range)].join(' or ');
    return problem('conform.value.range', path, `'${path}' is ${text}, allowed: ${allowed}`, `write ${allowed}`);
  }
  if (values === undefined) return undefined;
  const message = `'${path}' is '${text}', allowed: ${values.join(', ')}`;
  return problem('conform.value.enum', path, message, suggestion(text, values));
}

/** Checks how often something is given. */
export function* checkCount(count: number, min: number | undefined, max: number | undefined, path: string): Problems {
  const given = `'${path}' is given ${count} times`;
  if (min !== undefined && count < min) {
    yield problem('conform.items.few', path, `${given}, at least ${min} needed`, `give at least ${min}`);
  }
  if (max !== undefined && count > max) {
    yield problem('conform.items.many', path, `${given}, at most ${max} allowed`, `give at most ${max}`);
  }
}

function within(value: number, { min, max }: Limits): boolean {
  return value >= (min ?? -Infinity) && value <= (max ?? Infinity);
}

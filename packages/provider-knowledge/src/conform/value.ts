import type { AttributeFacts } from '../attribute-facts';
import type { TypeExpression } from '../schema-block';
import { checkAllowed, checkCount } from './allowed';
import type { Problems } from './nonconformity';
import { described, problem } from './words';

type Known = AttributeFacts | undefined;
type Scalar = 'string' | 'number' | 'bool';

/** Whether a text holds an expression whose value is not known yet. */
function isReference(text: string): boolean {
  return text.includes('{') && /(^|[^$])\$\{|(^|[^%])%\{/.test(text);
}

/** Checks a value against the type Terraform would convert it to, then against what the facts allow. */
export function* checkValue(value: unknown, type: TypeExpression, known: Known, path: string): Problems {
  if (value === null || value === undefined || type === 'dynamic') return;
  if (typeof value === 'string' && isReference(value)) return;
  if (typeof type === 'string') yield* checkScalar(value, type, known, path);
  else if (type[0] === 'list' || type[0] === 'set') yield* checkElements(value, type[1], known, path);
  else if (type[0] === 'map') yield* checkMap(value, type[1], path);
  else if (type[0] === 'object') yield* checkObject(value, type[1], known, path);
}

function* wrongType(value: unknown, wanted: string, path: string): Problems {
  yield problem('conform.value.type', path, `'${path}' is ${described(value)}, not ${wanted}`, `write ${wanted}`);
}

function* checkScalar(value: unknown, type: Scalar, known: Known, path: string): Problems {
  if (!converts(value, type)) yield* wrongType(value, `a ${type}`, path);
  else if (known?.type === 'Int' && !Number.isInteger(Number(value))) yield* wrongType(value, 'a whole number', path);
  else if (known !== undefined) yield* checkAllowed(value, known, path);
}

/** Terraform turns `"4"` into a number, `4` into a text and `"true"` into a truth value. */
function converts(value: unknown, type: Scalar): boolean {
  if (typeof value === 'object') return false;
  if (type === 'string') return true;
  if (type === 'bool') return typeof value === 'boolean' || value === 'true' || value === 'false';
  if (typeof value === 'string') return value.trim() !== '' && Number.isFinite(Number(value));
  return typeof value === 'number';
}

function* checkElements(value: unknown, type: TypeExpression, known: Known, path: string): Problems {
  if (!Array.isArray(value)) {
    yield* wrongType(value, 'a list', path);
    return;
  }
  yield* checkCount(value.length, known?.minItems, known?.maxItems, path);
  const element = known === undefined ? undefined : { ...known, type: known.elem ?? 'String' };
  for (const [index, item] of value.entries()) yield* checkValue(item, type, element, `${path}[${index}]`);
}

function* checkMap(value: unknown, type: TypeExpression, path: string): Problems {
  if (!isObject(value)) yield* wrongType(value, 'a map', path);
  else for (const [key, item] of Object.entries(value)) yield* checkValue(item, type, undefined, `${path}.${key}`);
}

type Members = Readonly<Record<string, TypeExpression>>;

/** An object in an attribute, unlike a block, must name every member. */
function* checkObject(value: unknown, members: Members, known: Known, path: string): Problems {
  if (!isObject(value)) {
    yield* wrongType(value, 'an object', path);
    return;
  }
  for (const [name, type] of Object.entries(members)) {
    const at = `${path}.${name}`;
    if (Object.hasOwn(value, name)) yield* checkValue(value[name], type, known?.block?.[name], at);
    else {
      const message = `'${at}' is missing: an object here names every member`;
      yield problem('conform.attribute.missing', at, message, `add ${name}, null if unset`);
    }
  }
  for (const name of Object.keys(value).filter((key) => !Object.hasOwn(members, key))) {
    const fix = `use one of ${Object.keys(members).join(', ')}`;
    yield problem('conform.attribute.unknown', `${path}.${name}`, `'${path}' has no member '${name}'`, fix);
  }
}

/** Whether a value is a body: an object that is not a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

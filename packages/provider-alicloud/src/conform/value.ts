import type { AttributeFacts, Limits } from '../attribute-facts';
import { nearestName } from '../nearest-name';
import type { TypeExpression } from '../schema-block';
import type { Findings } from './nonconformity';

/** Whether a text holds an expression whose value is not known yet. */
export function isReference(text: string): boolean {
  return text.includes('{') && /(^|[^$])\$\{|(^|[^%])%\{/.test(text);
}

/** Checks a value against the type Terraform would convert it to, then against what the facts allow. */
export function checkValue(value: unknown, type: TypeExpression, known: AttributeFacts | undefined, path: string, findings: Findings): void {
  if (value === null || value === undefined || type === 'dynamic') return;
  if (typeof type === 'string') checkScalar(value, type, known, path, findings);
  else if (typeof value === 'string' && isReference(value)) return;
  else if (type[0] === 'list' || type[0] === 'set') checkElements(value, type[1], known, path, findings);
  else if (type[0] === 'map') checkMap(value, type[1], path, findings);
  else if (type[0] === 'object') checkObject(value, type[1], known, path, findings);
}

function checkScalar(value: unknown, type: 'string' | 'number' | 'bool', known: AttributeFacts | undefined, path: string, findings: Findings): void {
  if (typeof value === 'string' && isReference(value)) return;
  if (!converts(value, type)) {
    findings.error('conform.value.type', path, `'${path}' is ${described(value)}, not a ${type}`, `write a ${type}`);
  } else if (known?.type === 'Int' && !Number.isInteger(Number(value))) {
    findings.error('conform.value.type', path, `'${path}' is ${described(value)}, not a whole number`, 'write a whole number');
  } else if (known !== undefined) {
    checkAllowed(value, known, path, findings);
  }
}

/** Terraform turns `"4"` into a number, `4` into a text and `"true"` into a truth value. */
function converts(value: unknown, type: 'string' | 'number' | 'bool'): boolean {
  if (typeof value === 'object') return false;
  if (type === 'string') return true;
  if (type === 'number') return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)));
  return typeof value === 'boolean' || value === 'true' || value === 'false';
}

function checkAllowed(value: unknown, known: AttributeFacts, path: string, findings: Findings): void {
  const text = String(value);
  const numeric = known.type === 'Int' || known.type === 'Float';
  const range = numeric ? known.range : undefined;
  const outside = range !== undefined && !within(Number(value), range);
  if (known.enum !== undefined && !known.enum.includes(text)) {
    if (range === undefined) {
      const nearest = nearestName(text, known.enum);
      const hint = nearest === undefined ? `write one of ${known.enum.join(', ')}` : `did you mean '${nearest}'?`;
      findings.error('conform.value.enum', path, `'${path}' is '${text}', allowed: ${known.enum.join(', ')}`, hint);
    } else if (outside) {
      const allowed = `${known.enum.join(', ')} or ${written(range)}`;
      findings.error('conform.value.range', path, `'${path}' is ${text}, allowed: ${allowed}`, `write ${allowed}`);
    }
  } else if (known.enum === undefined && outside) {
    findings.error('conform.value.range', path, `'${path}' is ${text}, allowed: ${written(range)}`, `write a number ${written(range)}`);
  }
  const bytes = known.length === undefined ? 0 : Buffer.byteLength(text);
  if (known.length !== undefined && !within(bytes, known.length)) {
    findings.error('conform.value.length', path, `'${path}' is ${bytes} bytes long, allowed: ${written(known.length)}`, `write ${written(known.length)} bytes`);
  }
}

function checkElements(value: unknown, type: TypeExpression, known: AttributeFacts | undefined, path: string, findings: Findings): void {
  if (!Array.isArray(value)) {
    findings.error('conform.value.type', path, `'${path}' is ${described(value)}, not a list`, 'write a list');
    return;
  }
  checkCount(value.length, known?.minItems, known?.maxItems, path, findings);
  const element = known === undefined ? undefined : { ...known, type: known.elem ?? 'String' };
  value.forEach((item, index) => checkValue(item, type, element, `${path}[${index}]`, findings));
}

/** Checks how often something is given. */
export function checkCount(count: number, min: number | undefined, max: number | undefined, path: string, findings: Findings): void {
  if (min !== undefined && count < min) {
    findings.error('conform.items.few', path, `'${path}' is given ${count} times, at least ${min} needed`, `give at least ${min}`);
  }
  if (max !== undefined && count > max) {
    findings.error('conform.items.many', path, `'${path}' is given ${count} times, at most ${max} allowed`, `give at most ${max}`);
  }
}

function checkMap(value: unknown, type: TypeExpression, path: string, findings: Findings): void {
  if (typeof value !== 'object' || Array.isArray(value)) {
    findings.error('conform.value.type', path, `'${path}' is ${described(value)}, not a map`, 'write a map');
    return;
  }
  for (const [key, item] of Object.entries(value as object)) checkValue(item, type, undefined, `${path}.${key}`, findings);
}

/** An object in an attribute, unlike a block, must name every member. */
function checkObject(
  value: unknown, members: Readonly<Record<string, TypeExpression>>, known: AttributeFacts | undefined, path: string, findings: Findings,
): void {
  if (typeof value !== 'object' || Array.isArray(value)) {
    findings.error('conform.value.type', path, `'${path}' is ${described(value)}, not an object`, 'write an object');
    return;
  }
  const body = value as Record<string, unknown>;
  for (const [name, type] of Object.entries(members)) {
    if (!Object.hasOwn(body, name)) findings.error('conform.attribute.missing', `${path}.${name}`, `'${path}.${name}' is missing: an object here names every member`, `add ${name}, null if unset`);
    else checkValue(body[name], type, known?.block?.[name], `${path}.${name}`, findings);
  }
  for (const name of Object.keys(body)) {
    if (!Object.hasOwn(members, name)) findings.error('conform.attribute.unknown', `${path}.${name}`, `'${path}' has no member '${name}'`, `use one of ${Object.keys(members).join(', ')}`);
  }
}

function within(value: number, { min, max }: Limits): boolean {
  return value >= (min ?? -Infinity) && value <= (max ?? Infinity);
}

function written({ min, max }: Limits): string {
  if (max === undefined) return `at least ${min}`;
  return min === undefined ? `at most ${max}` : `${min} to ${max}`;
}

function described(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? `the text '${value}'` : `${typeof value === 'boolean' ? 'the truth value' : 'the number'} ${String(value)}`;
}

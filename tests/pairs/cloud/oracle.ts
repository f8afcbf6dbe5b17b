import type { JsonObject } from '../../../simulator/cloud/object';
import { canonical, isZero } from '@lakewright/provider-knowledge/planning/equal';
import { isList, isObject, type ObjectValue, type Value } from '@lakewright/provider-knowledge/planning/value';
import { bodyOf, type HeldNow } from './held';
import { type PrintedChange, printedIn } from './printed';

/** A deploy that ended, and what the cloud held before and after it. */
export interface Ran {
  readonly before: HeldNow;
  readonly after: HeldNow;
  readonly code: number | null;
  readonly output: string;
}

/** What the cloud did and nobody was told, and the other way round. */
export function faultsOf({ before, after, code, output }: Ran): string[] {
  const keys = [...new Set([...before.objects.keys(), ...after.objects.keys()])];
  const unlike = keys.filter((key) => bodyOf(before.objects.get(key)) !== bodyOf(after.objects.get(key)));
  if (code === 1 || code === 2) return unlike.map((key) => `refused with ${code}, and yet ${key} is not as it was`);
  if (code !== 0) return [`ended with ${code}:\n${output}`];
  const { changes, folded, later } = printedIn(output);
  const shown = (address: string, ...signs: readonly string[]): readonly PrintedChange[] =>
    changes.filter((one) => `${one.stack} ${one.address}` === address && signs.includes(one.sign));
  const addressOf = (key: string): string | undefined =>
    before.addresses.get(key) ?? before.addresses.get(`alicloud_ros_stack ${before.objects.get(key)?.owner ?? ''}`);
  return [
    ...unlike.flatMap((key) => {
      const address = addressOf(key);
      if (!before.objects.has(key) || address === undefined) return [];
      const gone = !after.objects.has(key);
      if (gone)
        return shown(address, '-', '-/+', ...(before.objects.get(key)?.owner === undefined ? [] : ['~'])).length > 0
          ? []
          : [`${address} (${key}) is gone and was not named`];
      const stack = address.split(' ')[0] ?? '';
      // What is inside of a template changes its stack.
      const inside = changes.some((one) => `${one.stack} ${one.address}` === address && one.inner !== undefined);
      if (shown(address, '~').length > 0 || inside || later.has(stack)) return [];
      if (folded.has(stack) && isFoldable(before.objects.get(key)?.attributes, after.objects.get(key)?.attributes)) return [];
      return [
        `${address} (${key}) is changed and was not named: ${changedIn(before.objects.get(key)?.attributes, after.objects.get(key)?.attributes).join(', ')}`,
      ];
    }),
    ...changes.flatMap((one) => notDone(one, before, after, output)),
  ];
}

const changedIn = (a: JsonObject = {}, b: JsonObject = {}): string[] =>
  Object.keys({ ...a, ...b }).filter((name) => canonical(said((a as ObjectValue)[name])) !== canonical(said((b as ObjectValue)[name])));

/** What a value says: an update writes the zero of a type inside blocks where nothing was, and no service takes that for a change. */
function said(value: Value | undefined): Value {
  if (value === undefined || isZero(value)) return null;
  if (isList(value)) return value.map(said);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, item]) => (isZero(item) ? [] : [[name, said(item)] as const])));
}

/** What may be counted instead of named: tags, and what is computed of a template. */
const isFoldable = (a?: JsonObject, b?: JsonObject): boolean =>
  changedIn(a, b).every((name) => /^(tags|template_body|parameters|Tags|LoggingHeaders)$/.test(name));

/** What was shown and did not happen. */
function notDone({ stack, sign, address, inner, values }: PrintedChange, before: HeldNow, after: HeldNow, output: string): string[] {
  if (inner !== undefined) return [];
  const entry = [...before.addresses].find(([, held]) => held === `${stack} ${address}`);
  const key = entry?.[0] ?? '';
  if (key === '' || !before.objects.has(key)) return [];
  if (sign === '-' || sign === '-/+') return after.objects.has(key) && sign === '-' ? [`${stack} ${address} was to go and is there`] : [];
  const attributes = after.objects.get(key)?.attributes ?? {};
  return [...values]
    .filter(
      ([path, [, wanted]]) =>
        /^\w+$/.test(path) &&
        path in attributes &&
        !wanted.startsWith('(') &&
        !wanted.includes('…') &&
        !wanted.startsWith('{') &&
        !wanted.startsWith('['),
    )
    .filter(([path, [, wanted]]) => String(attributes[path] ?? '(nothing)').replaceAll('"', '') !== wanted.replaceAll('"', ''))
    .filter(
      ([path]) => !output.split('\n').some((line) => line.includes('[plan.edit.') && line.includes(address) && line.includes(`${path} `)),
    )
    .map(([path, [, wanted]]) => `${stack} ${address}: ${path} was to be ${wanted} and is ${JSON.stringify(attributes[path])}`);
}

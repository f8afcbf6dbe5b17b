import * as z from 'zod';
import { parseWindow } from '../units/window';
import { byEnvironment } from './by-environment';
import { nearestForm } from './nearest-right';
import { flag, text } from './scalars';

/** What the keys of a map may look like; `hint` completes "a name must be ...". */
export interface KeyForm {
  readonly pattern: RegExp;
  readonly hint: string;
  readonly example: string;
}

export const DASHED: KeyForm = {
  pattern: /^[a-z]([a-z0-9-]*[a-z0-9])?$/,
  hint: 'lowercase letters, digits and dashes, starting with a letter and not ending in a dash',
  example: 'loan-events',
};
export const QUEUE_NAME: KeyForm = {
  pattern: /^[a-z]([a-z0-9_-]*[a-z0-9])?$/,
  hint: 'lowercase letters, digits, dashes and underscores, starting with a letter',
  example: 'night_batch',
};
export const ZONE: KeyForm = { pattern: /^[a-z]{2,}-[a-z0-9-]*[a-z]$/, hint: 'a zone id', example: 'cn-hangzhou-i' };
const TAG_KEY: KeyForm = {
  pattern: /^(?!aliyun|acs:)(?!.*https?:\/\/)[^\s].{0,127}$/,
  hint: '1-128 characters, not starting with aliyun or acs:, without http://',
  example: 'data-class',
};
const WINDOW: KeyForm = { pattern: /^\d\d:\d\d-\d\d:\d\d$/, hint: 'a time window HH:MM-HH:MM', example: '"22:00-06:00"' };

/** No construct can have this id: every JavaScript object already has a member of that name. */
export const KEPT_WORD = 'constructor';

/** Form of the keys of each map, for the words of its problems. */
const FORMS = new WeakMap<z.core.$ZodType, KeyForm>();
export const keyForm = (schema: z.core.$ZodType): KeyForm | undefined => FORMS.get(schema);

/** A key of the form that is nearest to what is written, if one is near. */
export const nearestKey = ({ pattern }: KeyForm, written: string): string | undefined =>
  nearestForm((key) => pattern.test(key))(written) ?? hoursOfTwoDigits(pattern, written);

/** `8:00-20:00` */
function hoursOfTwoDigits(pattern: RegExp, written: string): string | undefined {
  const window = written.trim().replace(/\b\d(?=:)/g, '0$&');
  return pattern.test(window) && parseWindow(window) !== undefined ? `"${window}"` : undefined;
}

function keys(form: KeyForm, accepts: (key: string) => boolean = (key) => form.pattern.test(key)) {
  const schema = z
    .string()
    .refine((key) => key !== KEPT_WORD && accepts(key), { params: { ...form } })
    .meta({ pattern: form.pattern.source });
  FORMS.set(schema, form);
  return schema;
}

/** Many of a thing, keyed by name. */
export const named = <S extends z.ZodType>(schema: S, form: KeyForm = DASHED) => z.record(keys(form), schema);
export const windows = <S extends z.ZodType>(schema: S) =>
  z.record(
    keys(WINDOW, (key) => parseWindow(key) !== undefined),
    schema,
  );
export const tags = z
  .record(keys(TAG_KEY), text)
  .meta({ description: 'tags of everything made here, beside the ones every resource gets' });

/** A thing that can be left out of single environments: `enabled: { default: true, latam: false }`. */
export function thing<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.strictObject({
    ...shape,
    enabled: byEnvironment(flag).default(true).describe('false leaves it out, for example in one environment'),
  });
}

/** Key of the map with several things, by the schema that takes one or many. */
const MANY = new WeakMap<z.core.$ZodType, string>();
export const manyKey = (schema: z.core.$ZodType): string | undefined => MANY.get(schema);

/** One of a thing written plainly, or several in a map called `key`. */
export function oneOrMany<K extends string, S extends z.ZodType>(key: K, one: S, meaning: string) {
  const many = z.strictObject({ [key]: named(one) } as { [P in K]: ReturnType<typeof named<S>> });
  const schema = z.union([one, many]).describe(meaning);
  MANY.set(schema, key);
  return schema;
}

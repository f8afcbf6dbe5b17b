import type { Section } from '../../model/sections';
import type { Part } from '../../preview/graph';

/** Maps of a model that are no things of it: who may enter is told by the service, not by the picture. */
const NO_THINGS = new Set(['members', 'tokens', 'schedule']);

/** What there is of one service, its things with their sizes: `queue night: 2,400 CU`. */
export function partOf({ service: { key, title, limit }, side, model }: Section): Part {
  const rows = side.sizes?.(model) ?? [];
  const sized = (max: number): string => `${max.toLocaleString('en-US')} ${limit?.unit ?? ''}`.trimEnd();
  // The instance's name stands before what is in it, and with its things it is named, too.
  const told = (thing: string): boolean =>
    rows.some(({ name }) => name === thing || name.endsWith(` ${thing}`) || name.startsWith(`${thing}: `));
  return {
    key,
    title: title.replace(/^the /, '').replace(/^./, (letter) => letter.toUpperCase()),
    ...(rows.length === 0 ? {} : { size: sized(rows.reduce((sum, { max, part }) => sum + (part ? 0 : max), 0)) }),
    items: [...rows.map(({ name, max }) => `${name}: ${sized(max)}`), ...thingsIn(model).filter((thing) => !told(thing))],
  };
}

/** `layer ods`, `topic events`; of several named things of one kind each with its own name before. */
function thingsIn(model: unknown): string[] {
  if (!isMap(model)) return [];
  const several = isNamed(model);
  if (!several) return mapsOf(model, '');
  const names = Object.entries(model);
  return names.flatMap(([name, one]) => {
    const inside = isMap(one) ? mapsOf(one, names.length > 1 ? `${name}/` : '') : [];
    return [...(name === 'main' ? [] : [name]), ...inside];
  });
}

const mapsOf = (model: Readonly<Record<string, unknown>>, before: string): string[] =>
  Object.entries(model).flatMap(([member, value]) =>
    isMap(value) && isNamed(value) && !NO_THINGS.has(member) ? Object.keys(value).map((key) => `${singular(member)} ${before}${key}`) : [],
  );

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether it is a map of things, and not one thing with members. */
const isNamed = (value: Readonly<Record<string, unknown>>): boolean => Object.keys(value).length > 0 && Object.values(value).every(isMap);

const singular = (member: string): string => member.replace(/s$/, '');

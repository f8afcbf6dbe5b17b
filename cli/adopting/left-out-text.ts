import type { Omitted } from './refused';

/** More ids of one sort are counted. */
const IDS = 20;

/** What is left out, and why; what is left out for the same reason stands together. */
export function leftOutText(omitted: readonly Omitted[]): string[] {
  const sorts = new Map<string, Omitted[]>();
  for (const one of omitted) {
    const sort = `${one.thing.type} ${one.why.replaceAll(`'${one.thing.id}'`, '')}`;
    sorts.set(sort, [...(sorts.get(sort) ?? []), one]);
  }
  const lines = [...sorts.values()].flatMap(togetherText);
  return lines.length > 0 ? ['left out:', ...lines] : [];
}

function togetherText(ones: readonly Omitted[]): string[] {
  const [first] = ones;
  if (first === undefined) return [];
  const { type, id } = first.thing;
  if (ones.length === 1) return [`  ${type} ${id}: ${first.why}`];
  const ids = ones.slice(0, IDS).map(({ thing }) => thing.id);
  const more = ones.length - ids.length;
  return [
    `  ${ones.length} of ${type}: ${first.why.replaceAll(`'${id}'`, 'each')}`,
    `    ${ids.join(', ')}${more > 0 ? ` and ${more} more: --json tells them all` : ''}`,
  ];
}

import type { Step } from '../types/json';

/** A path as a person writes it: `node_groups[0].node_count`, `tags.owner`, `tags["a b"]`. */
export function pathText(path: readonly Step[]): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\w:-]+$/.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

/** The keys of a path: an attribute's place in the schema. */
export const keysOf = (path: readonly Step[]): string[] => path.filter((step): step is string => typeof step === 'string');

/** Whether one path leads to the other, or is it. Indexes count as alike where they are of sets or unknown. */
export function onOnePath(a: readonly Step[], b: readonly Step[]): boolean {
  const [left, right] = [keysOf(a), keysOf(b)];
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index += 1) if (left[index] !== right[index]) return false;
  return true;
}

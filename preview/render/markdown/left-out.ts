import { listed } from '../../../plan';
import { number } from '../words/count';
import type { Form } from './fit';
import { prose } from './escape';

const MOST_STACKS = 12;

/** What did not fit, counted, with the stacks it is in and where all of it is; nothing where all fitted. */
export function leftOutText(forms: readonly Form[], fullReport: string): string[] {
  const kinds = new Map<string, { count: number; where: Set<string> }>();
  for (const { leftOut } of forms) {
    if (leftOut === undefined || leftOut.count === 0) continue;
    const kind = kinds.get(leftOut.what) ?? { count: 0, where: new Set<string>() };
    kind.count += leftOut.count;
    if (leftOut.where !== '') kind.where.add(leftOut.where);
    kinds.set(leftOut.what, kind);
  }
  if (kinds.size === 0) return [];
  return [
    `**Left out, a comment has a limit** (all of it: ${prose(fullReport)}):`,
    ...[...kinds].map(([what, { count, where }]) => {
      const places = where.size === 0 ? '' : `, in ${listed([...where], MOST_STACKS)}`;
      return `- ${prose(`${what.replace('#', number(count))}${places}`)}`;
    }),
  ];
}

import type { RatedChange } from '../../types/stack-preview';
import { isMoney, monthly } from '../words/money';
import { code, fenced, prose } from './escape';
import { placeLink } from './places';

/** Where a change is written, what it costs, waits for, and what avoids it. */
export function reasonsOf({ place, cost, after, instead }: RatedChange, source: string | undefined): string[] {
  return [
    ...(place === undefined ? [] : [`written at ${placeLink(place, source)}`]),
    ...(isMoney(cost) ? [prose(monthly(cost))] : []),
    ...(after === undefined || after.length === 0
      ? []
      : [`planned when ${after.map(code).join(' and ')} ${after.length === 1 ? 'is' : 'are'} deployed`]),
    ...(instead === undefined ? [] : [`nothing is destroyed if this is written:\n\n${indented(fenced(instead.split('\n'), ''))}\n`]),
  ];
}

/** Inside of an item of a list of the second level. */
const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');

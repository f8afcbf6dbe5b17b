import { shellWord } from '../../domain/shell-word';
import type { CloneRecord } from '../record/schema';

/** The options that make a clone again as it was made, with the last day it had. */
export function cloneAgain(
  target: string,
  { of, made, region, scale, ttl, businesses, keep, zones, data }: CloneRecord,
  more: readonly string[],
): string {
  const several = (option: string, values: readonly string[]): string[] => values.flatMap((value) => [option, shellWord(value)]);
  return [
    'npx lakewright clone',
    ...more,
    shellWord(of),
    target,
    ...['--region', region, '--scale', shellWord(scale), '--ttl', ttl, '--at', made],
    ...several('--zone', zones),
    ...several('--business', businesses),
    ...several('--keep', keep),
    ...(data === undefined ? [] : ['--data', data]),
  ].join(' ');
}

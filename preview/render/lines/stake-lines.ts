import type { Stake } from '../report/stakes';
import { SIGNS } from '../words/actions';
import { reasonLines, titleOf } from './change-lines';
import { diffLines } from './diff-lines';
import { findingLines } from './finding-lines';
import { type Line, line } from './line';

/** Something dangerous: the change with the attributes that replace it, then all that was found of it. */
export function stakeLines({ resource, change, findings }: Stake): Line[] {
  if (change === undefined) return findings.flatMap((finding) => findingLines(finding));
  const replacing = change.diffs.filter(({ replaces }) => replaces);
  return [
    line('gone', 0, `${resource.stack}: ${titleOf(change)}`, SIGNS[change.action]),
    ...reasonLines(change),
    ...diffLines(replacing, 2),
    ...findings.flatMap((finding) => findingLines(finding, 1, change)),
  ];
}

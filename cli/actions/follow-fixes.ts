import { resolve } from 'node:path';
import { writeAll } from '../../clone/write/all-at-once';
import { finishFirst } from '../cloning/finish-first';
import { type Fixed, fixedEstate } from '../fixing/fix-estate';

/** All files or none: what a kill leaves undone is done by the next call. */
export function followFixes(dir: string): Fixed {
  finishFirst(dir);
  const root = resolve(dir);
  const fixed = fixedEstate(root);
  if (fixed.changes.size > 0) writeAll(root, fixed.changes);
  return fixed;
}

import { DISK, type DiskRow } from '../../domain/disk';
import type { Failure } from './failure';

/** A call and its path, as Go programs print them before the system's words: `write /states/risk.tfstate: no space left on device`. */
const CALL = '^.*\\b(?:open|write|read|mkdir|rename|remove|unlink|unlinkat|chmod|sync|close|copy_file_range|symlink|link) (\\S.*?): ';
const ROWS: readonly (readonly [reason: string, DiskRow])[] = [
  ['no space left on device|disk quota exceeded', DISK.full],
  ['read-only file system', DISK.readOnly],
  ['permission denied|operation not permitted', DISK.forbidden],
  ['input/output error', DISK.broken],
];

/**
 * What Terraform met on the disk, in the words that we have for it; undefined for everything else. It is often wrapped in advice about
 * something else: a state that cannot be locked for want of room is told as a lock.
 */
export function diskFailure(text: string, stack: string): Failure | undefined {
  for (const [reason, { code, words, fix, exit }] of ROWS) {
    const path = new RegExp(`${CALL}(?:${reason})`).exec(text)?.[1];
    if (path !== undefined) return { code, message: `${stack}: ${path} ${words}`, fix, exit };
  }
  return undefined;
}

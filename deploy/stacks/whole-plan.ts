import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { DISK } from '../../domain/disk';
import type { Failure } from '../events/failure';
import { PLAN_FILE } from './plan-file';
import type { StackFolder } from './stack-folder';

/** A plan file is a zip without a comment: its last record begins so, and is so long. */
const LAST_RECORD = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const LENGTH = 22;

/** Whether the file ends as a whole zip does. */
export function isWholeZip(file: string): boolean {
  if (!existsSync(file)) return false;
  const opened = openSync(file, 'r');
  try {
    const { size } = fstatSync(opened);
    const end = Buffer.alloc(LAST_RECORD.length);
    return size >= LENGTH && readSync(opened, end, 0, end.length, size - LENGTH) === end.length && end.equals(LAST_RECORD);
  } finally {
    closeSync(opened);
  }
}

/** Where a disk is full Terraform writes half a plan, or none of it, and ends as if all was well. */
export function tornPlan({ name, dir }: StackFolder): readonly Failure[] {
  const file = join(dir, PLAN_FILE);
  const { code, words, fix, exit } = DISK.full;
  return isWholeZip(file) ? [] : [{ code, message: `${name}: ${file} ${words}`, fix, exit }];
}

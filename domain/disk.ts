import { EXIT } from './exit';

/** One way in which a disk refuses, in words. */
export interface DiskRow {
  readonly exit: typeof EXIT.input | typeof EXIT.tool;
  readonly code: `files.${string}`;
  /** After the path: `... is a file, where a folder is needed`. */
  readonly words: string;
  readonly fix: string;
}

/** What disks and permissions refuse, whether we meet it or Terraform does. */
export const DISK = {
  forbidden: {
    exit: EXIT.input,
    code: 'files.forbidden',
    words: 'may not be written or read by this user',
    fix: 'name another place, or allow it',
  },
  readOnly: { exit: EXIT.input, code: 'files.read-only', words: 'lies on a disk that can only be read', fix: 'name another place' },
  full: { exit: EXIT.tool, code: 'files.full', words: 'cannot be written: the disk is full', fix: 'make room, and run it again' },
  broken: { exit: EXIT.tool, code: 'files.broken', words: 'cannot be read or written: the disk fails', fix: 'look at the disk' },
} as const satisfies Record<string, DiskRow>;

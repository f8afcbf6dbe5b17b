import { DISK, type DiskRow as Row } from '../domain/disk';
import { EXIT } from '../domain/exit';

const NOT_A_FOLDER: Row = {
  exit: EXIT.input,
  code: 'files.not-a-folder',
  words: 'is a file, or lies below one, where a folder is needed',
  fix: 'name another folder, or move the file away',
};
const BUSY: Row = {
  exit: EXIT.tool,
  code: 'files.too-many-open',
  words: 'cannot be opened: too many files are open',
  fix: 'raise the limit with `ulimit -n`, or use a smaller --parallel',
};

/**
 * What the file system may say because of what a user named or of the machine's state, by its error code. A file that does not exist is
 * not here: what commands need is checked before, so one that is missing is our bug.
 */
const ROWS: Readonly<Record<string, Row>> = {
  EEXIST: NOT_A_FOLDER,
  ENOTDIR: NOT_A_FOLDER,
  EISDIR: {
    exit: EXIT.input,
    code: 'files.not-a-file',
    words: 'is a folder, where a file is needed',
    fix: 'name another file, or move the folder away',
  },
  ENAMETOOLONG: { exit: EXIT.input, code: 'files.name-too-long', words: 'is too long for a path', fix: 'name a shorter one' },
  EACCES: DISK.forbidden,
  EPERM: DISK.forbidden,
  EROFS: DISK.readOnly,
  ENOSPC: DISK.full,
  EDQUOT: DISK.full,
  EMFILE: BUSY,
  ENFILE: BUSY,
  EIO: DISK.broken,
};

/** Calls that are about no file: programs, sockets. */
const NO_FILE = /^(?:spawn|connect|bind|listen|kill|getaddrinfo)/;

/**
 * What an error of the file system means for a user; undefined for every other error, and for what only a bug of ours can cause. `nameless`:
 * what it is about where the system names no path, as when it writes to something that is open.
 */
export function systemProblem(error: unknown, nameless = 'a file'): { readonly exit: Row['exit']; readonly text: string } | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', syscall, path } = error as NodeJS.ErrnoException;
  const row = syscall !== undefined && !NO_FILE.test(syscall) && Object.hasOwn(ROWS, code) ? ROWS[code] : undefined;
  return row && { exit: row.exit, text: `[${row.code}] ${path ?? nameless} ${row.words}\n  fix: ${row.fix}` };
}

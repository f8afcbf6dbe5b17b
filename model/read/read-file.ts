import { readFileSync, statSync } from 'node:fs';
import { READ_LIMITS } from './limits';

/** The text of a file, or why there is none. */
export type FileText = { readonly text: string } | FileRefusal;
export interface FileRefusal {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

const refuse = (code: string, message: string, fix: string): FileRefusal => ({ code, message, fix });

/** Words for what the file system says; everything else is reported with its own code. */
export function fileRefusal(error: unknown, what: string): FileRefusal {
  const code = String((error as NodeJS.ErrnoException).code ?? error);
  switch (code) {
    case 'ENOENT':
      return refuse('spec.file.missing', `${what} does not exist`, "create it, or name the estate's folder with --estate");
    case 'ELOOP':
      return refuse('spec.file.loop', `${what} is a symbolic link that leads back to itself`, 'replace the link by a file or folder');
    case 'EACCES':
    case 'EPERM':
      return refuse('spec.file.unreadable', `${what} may not be read by this user`, 'allow reading it');
    case 'ENOTDIR':
      return refuse('spec.folder.not-a-folder', `${what} is not a folder`, 'replace it by a folder');
    default:
      return refuse('spec.file.unreadable', `${what} cannot be read (${code})`, 'make it readable');
  }
}

/** Reads a UTF-8 text file of reasonable size. */
export function readText(path: string): FileText {
  try {
    const stat = statSync(path);
    if (stat.isDirectory())
      return refuse('spec.file.not-a-file', 'this is a folder, not a file', 'rename the folder, or put a file in its place');
    if (!stat.isFile()) return refuse('spec.file.not-a-file', 'this is not a regular file', 'put a file in its place');
    if (stat.size > READ_LIMITS.fileBytes) {
      return refuse(
        'spec.file.too-large',
        `the file has ${(stat.size / 1024 / 1024).toFixed(1)} MiB, at most ${READ_LIMITS.fileBytes / 1024} KiB is read`,
        'check that it is the right file; split a business that is really so big',
      );
    }
    return decoded(readFileSync(path));
  } catch (error) {
    return fileRefusal(error, 'the file');
  }
}

function decoded(bytes: Uint8Array): FileText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refuse('spec.file.encoding', 'the file is not UTF-8 text', 'save it as UTF-8');
  }
}

import { finish } from '../../clone/write/all-at-once';
import { printError } from '../../terminal/print';

/** Before anything is read: what an interrupted call left undone in an estate's folder is written, and told. */
export function finishFirst(dir: string): void {
  if (finish(dir)) printError('files that an interrupted call left undone were written');
}

import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/** How often a growing file is looked at. */
const EVERY_MS = 40;
const CHUNK = 64 * 1024;

/** Hands over the lines of a file while another process writes it; `end` reads what is left. */
export function followFile(file: string, onLine: (line: string) => void): { readonly end: () => void } {
  const handle = openSync(file, 'r');
  const chunk = Buffer.alloc(CHUNK);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const read = (): void => {
    for (let size = readSync(handle, chunk, 0, CHUNK, null); size > 0; size = readSync(handle, chunk, 0, CHUNK, null)) {
      const lines = (rest + decoder.write(chunk.subarray(0, size))).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(onLine);
    }
  };
  const timer = setInterval(read, EVERY_MS);
  return {
    end: () => {
      clearInterval(timer);
      read();
      closeSync(handle);
      if (rest !== '') onLine(rest);
    },
  };
}

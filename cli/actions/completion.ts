import { clean } from '../../terminal/clean';
import { print, printClean } from '../../terminal/print';
import { named } from '../completion/named';
import { wholeProgram } from '../completion/program';
import { SCRIPTS } from '../completion/scripts';
import { follows } from '../completion/words';

/** `lakewright completion`: the script of a shell, or what may follow words that are typed. */
export function completion(shell: keyof typeof SCRIPTS | 'words', words: readonly string[]): void {
  if (shell !== 'words') return printScript(SCRIPTS[shell]);
  const found = follows(wholeProgram(), words, named);
  if (typeof found === 'string') print(`:${found}`);
  else printScript(found.map(({ value, about }) => `${clean(value)}${about === undefined ? '' : `\t${clean(about)}`}\n`).join(''));
}

/** Tabs are part of it. */
const printScript = (text: string): void => printClean(text.trimEnd());

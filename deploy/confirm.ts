import { EXIT, Exit } from '../domain/exit';
import { asking, canAsk, type Ends } from '../terminal/asking';

const AHEAD = 'add --yes to agree ahead, or --simulate to rehearse';

/**
 * Exits 1 if there is nobody to ask. What `other` throws is told together with that, so that nobody mends one thing only to be told of the
 * next.
 */
export function requireTerminal(what: string, other: () => void, fix: string = AHEAD): void {
  if (canAsk()) return;
  const found: Exit[] = [];
  try {
    other();
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    found.push(error);
  }
  throw new Exit(
    EXIT.input,
    `${found.map(({ message }) => `${message}\n`).join('')}[deploy.confirm.impossible] ${what} asks before it changes anything, and there is no terminal to ask on\n  fix: ${fix}`,
    found.flatMap(({ problems }) => problems),
  );
}

/** Asks; anything but `expected`, Ctrl-C or the end of the input ends with exit 1 and nothing changed. */
export async function confirm(question: string, expected: string, ends?: Ends): Promise<void> {
  const asked = asking(ends);
  const answer = (await asked.question(question)) ?? '';
  asked.close();
  if (answer.trim().toLowerCase() !== expected.toLowerCase()) throw new Exit(EXIT.input, 'not confirmed: nothing was changed');
}

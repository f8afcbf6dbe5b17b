import { createInterface } from 'node:readline/promises';
import { EXIT, Exit } from '../../domain/exit';
import type { Answers, Question } from '../../scaffold/answers';
import { clean } from '../../terminal/clean';
import { refusalText } from '../../clone/refusal';

interface Ends {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
}

/** Whether there is somebody to ask. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stdout.isTTY;

/** Asks until every answer can be; an empty one takes what is proposed. Ctrl-C and the end of the input end with exit 1. */
export async function ask(questions: readonly Question[], folder: string, { stdin, stdout }: Ends = process): Promise<Partial<Answers>> {
  const lines = createInterface({ input: stdin, output: stdout });
  const gone = new Promise<undefined>((resolve) => lines.once('close', () => setImmediate(() => resolve(undefined))));
  const answers: Partial<Record<keyof Answers, string>> = {};
  try {
    for (const { option, asks, proposed, wrong } of questions) {
      while (answers[option] === undefined) {
        const said = await Promise.race([lines.question(`${asks} (${proposed(folder)}): `), gone]);
        if (said === undefined) throw new Exit(EXIT.input, 'not answered: nothing was written');
        const answer = said.trim() === '' ? proposed(folder) : said.trim();
        const refusal = wrong(answer);
        if (refusal) stdout.write(`${refusalText([refusal]).split('\n').map(clean).join('\n')}\n`);
        else answers[option] = answer;
      }
    }
  } finally {
    lines.close();
  }
  return answers;
}

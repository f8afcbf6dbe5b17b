import { EXIT, Exit } from '../../domain/exit';
import type { Answers, Question } from '../../scaffold/answers';
import { asking, type Ends } from '../../terminal/asking';
import { clean } from '../../terminal/clean';
import { refusalText } from '../../clone/refusal';

/** Asks until every answer can be; an empty one takes what is proposed. Ctrl-C and the end of the input end with exit 1. */
export async function ask(questions: readonly Question[], folder: string, ends: Ends = process): Promise<Partial<Answers>> {
  const lines = asking(ends);
  const answers: Partial<Record<keyof Answers, string>> = {};
  try {
    for (const { option, asks, proposed, wrong } of questions) {
      while (answers[option] === undefined) {
        const said = await lines.question(`${asks} (${proposed(folder)}): `);
        if (said === undefined) throw new Exit(EXIT.input, 'not answered: nothing was written');
        const answer = said.trim() === '' ? proposed(folder) : said.trim();
        const refusal = wrong(answer);
        if (refusal) ends.stdout.write(`${refusalText([refusal]).split('\n').map(clean).join('\n')}\n`);
        else answers[option] = answer;
      }
    }
  } finally {
    lines.close();
  }
  return answers;
}

import { EXIT, Exit } from '../../domain/exit';
import { type Refusal, refusalText } from '../../clone/refusal';
import { type Answers, QUESTIONS } from '../../scaffold/answers';
import { canAsk } from '../../terminal/asking';
import { ask } from './ask';

/** What was said by options. */
export interface Said extends Partial<Answers> {
  /** What is not said is as proposed. */
  readonly yes?: true;
}

/**
 * All answers: said by options, asked for on a terminal, or as proposed. Exits 1 with everything that is wrong or missing, and with `refusals`.
 * @param folder name of the repository's folder
 * @param asks whether a person may be asked: a program that waits for JSON is not
 */
export async function answersFor(
  said: Said,
  folder: string,
  { asks, refusals }: { readonly asks: boolean; readonly refusals: readonly Refusal[] },
): Promise<Answers> {
  const missing = QUESTIONS.filter(({ option }) => said[option] === undefined);
  const wrong = QUESTIONS.flatMap(({ option, wrong }) => (said[option] === undefined ? [] : (wrong(said[option]) ?? [])));
  const unsaid = said.yes || (asks && canAsk()) ? [] : missing.map(({ option, proposed }) => unanswered(option, proposed(folder)));
  const all = [...wrong, ...unsaid, ...refusals];
  if (all.length > 0) throw new Exit(EXIT.input, refusalText(all));
  const answered = said.yes || missing.length === 0 ? {} : await ask(missing, folder);
  const of = (name: keyof Answers): string =>
    said[name] ?? answered[name] ?? QUESTIONS.find(({ option }) => option === name)?.proposed(folder) ?? '';
  return { company: of('company'), region: of('region'), business: of('business') };
}

const unanswered = (option: string, proposed: string): Refusal => ({
  code: 'init.answer.missing',
  message: `--${option} is not said, and there is no terminal to ask on`,
  fix: `add --${option} ${proposed} or what fits, or --yes to take what is proposed`,
});

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ADOPTED, ALLOWANCES, REMOVED } from '../../model/read/read-folder';
import { isoToday } from '../../model/read/today';
import type { problemsOfLists } from '../lists';
import { formatProblems, isError, loadEstate } from '../../model';
import { print, printError, printJson } from '../../terminal/print';
import type { Fixed } from '../fixing/fix-estate';
import { EXIT, Exit } from '../../domain/exit';

interface Options {
  readonly estate: string;
  readonly fix?: true;
  readonly json?: true;
}

/**
 * `lakewright validate`: all problems of an estate at once; needs no network and no credentials.
 * @param follow loads what follows fixes: who only looks does not wait for it
 * @param lists loads what reads the lists beside an estate, where there are some
 */
export function validate(
  { estate: dir, fix, json }: Options,
  follow: () => (dir: string) => Fixed,
  lists: () => typeof problemsOfLists,
): void {
  const written = fix ? follow()(dir) : undefined;
  const { problems: found, estate } = loadEstate(dir);
  const problems = LISTS.some((list) => existsSync(join(dir, list))) ? [...found, ...lists()(dir, isoToday())] : found;
  if (written && !json) print(writtenText(dir, written, problems.some(isError)));
  const ok = estate !== undefined && !problems.some(isError);
  if (json) printJson({ ok, problems, ...(written && { written: written.followed }) });
  else if (problems.length > 0) printError(formatProblems(problems));
  if (!ok) throw new Exit(EXIT.input, json ? '' : count(problems.filter(isError).length));
  if (!json) print(`${dir}: ${summary(estate)}`);
}

const LISTS = [ALLOWANCES, REMOVED, ADOPTED];

const writtenText = (dir: string, { followed }: Fixed, wrong: boolean): string =>
  followed.length === 0
    ? `nothing was written: ${wrong ? 'a person chooses between fixes' : 'nothing is wrong'}`
    : ['written:', ...followed.map(({ file, line, code, fix }) => `  ${dir}/${file}:${line} [${code}] ${fix}`)].join('\n');

const count = (problems: number): string => `${problems} problem${problems === 1 ? '' : 's'}`;

function summary({ environments }: NonNullable<ReturnType<typeof loadEstate>['estate']>): string {
  const lines = Object.values(environments).map(({ name, businesses }) => `${name} (${Object.keys(businesses).join(', ')})`);
  return `${lines.length} environment${lines.length === 1 ? '' : 's'}: ${lines.join('; ')}: no problems`;
}

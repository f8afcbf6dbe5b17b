import { formatProblems, isError, loadEstate } from '../../model';
import { print, printError, printJson } from '../../terminal/print';
import { EXIT, Exit } from '../../domain/exit';

interface Options {
  readonly estate: string;
  readonly json?: true;
}

/** `lakewright validate`: all problems of an estate at once; needs no network and no credentials. */
export function validate({ estate: dir, json }: Options): void {
  const { problems, estate } = loadEstate(dir);
  const ok = estate !== undefined && !problems.some(isError);
  if (json) printJson({ ok, problems });
  else if (problems.length > 0) printError(formatProblems(problems));
  if (!ok) throw new Exit(EXIT.input, json ? '' : count(problems.filter(isError).length));
  if (!json) print(`${dir}: ${summary(estate)}`);
}

const count = (problems: number): string => `${problems} problem${problems === 1 ? '' : 's'}`;

function summary({ environments }: NonNullable<ReturnType<typeof loadEstate>['estate']>): string {
  const lines = Object.values(environments).map(({ name, businesses }) => `${name} (${Object.keys(businesses).join(', ')})`);
  return `${lines.length} environment${lines.length === 1 ? '' : 's'}: ${lines.join('; ')}: no problems`;
}

import { existsSync } from 'node:fs';
import { commandText } from '../../deploy/report/command-text';
import { EXIT, Exit } from '../../domain/exit';
import { suggestion } from '../../domain/nearest';
import { shellWord } from '../../domain/shell-word';
import type { Estate } from '../../model/model';
import { requireEstate } from '../../model/require-estate';
import { writeNamedFile } from '../../stacks/output-folder';
import { print, printJson } from '../../terminal/print';
import { readFilter } from '../adopting/filter';
import { findInAccount, findListed, requireBusiness } from '../adopting/find';
import { leftOutText } from '../adopting/left-out-text';
import { listReportOf, listReportText } from '../adopting/list-report';
import { listText } from '../adopting/list-text';
import type { Omitted } from '../adopting/refused';
import { reportText } from '../adopting/report';
import { takeOn } from '../adopting/take-on';
import { finishFirst } from '../cloning/finish-first';

interface Options {
  readonly estate: string;
  readonly env: string;
  /** A list; without it the account is read. */
  readonly from?: string;
  /** File that gets the list; then nothing is taken on. */
  readonly list?: string;
  readonly kind?: readonly string[];
  readonly name?: string;
  readonly tag?: string;
  readonly simulate?: true;
  readonly business?: string;
  readonly states?: string;
  readonly json?: true;
}

/** `lakewright adopt`: what exists is described in the estate and taken over by its stacks. */
export async function adopt({ estate: dir, env, list, json, ...source }: Options): Promise<void> {
  const filter = readFilter(source);
  if (list !== undefined && existsSync(list)) throw new Exit(EXIT.input, there(list));
  finishFirst(dir);
  const loaded = requireEstate(dir);
  const environment = loaded.estate.environments[env];
  if (environment?.target !== 'alicloud') throw noEnvironment(env, inAccounts(loaded.estate));
  const { from } = source;
  const { open, ...found } =
    from === undefined
      ? await findInAccount(loaded, environment, { ...source, filter })
      : findListed(loaded, environment, { ...source, from, filter });
  if (found.things.length === 0) throw nothing(found.omitted);
  if (list !== undefined) {
    writeNamedFile(list, listText(found.things, found.omitted, found.businesses));
    const report = listReportOf(env, list, found.things, found.omitted);
    if (json) printJson({ ok: true, ...report });
    else print(listReportText(report, found.omitted, `${commandText('adopt', { estate: dir, env })} --from ${shellWord(list)}`));
    return;
  }
  requireBusiness(open);
  const report = takeOn(loaded, environment, found);
  if (json) printJson({ ok: true, ...report });
  else print(reportText(report, found.omitted, commandText('deploy', { estate: dir, env, simulate: source.simulate === true })));
}

const there = (list: string): string => `[adopt.list.there] ${list} is there already\n  fix: name another file, or remove it`;

const inAccounts = ({ environments }: Estate): string[] =>
  Object.values(environments).flatMap(({ name, target }) => (target === 'alicloud' ? [name] : []));

const noEnvironment = (name: string, known: readonly string[]): Exit =>
  new Exit(EXIT.input, `[adopt.environment.unknown] there is no environment '${name}' in an account\n  fix: ${suggestion(name, known)}`);

const nothing = (omitted: readonly Omitted[]): Exit =>
  new Exit(
    EXIT.input,
    [
      '[adopt.nothing] there is nothing that can be adopted',
      ...leftOutText(omitted).slice(1),
      '  fix: name or find buckets, StarRocks, Kafka, RDS or EMR that this estate does not have',
    ].join('\n'),
  );

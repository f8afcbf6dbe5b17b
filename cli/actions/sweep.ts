import { writeAll } from '../../clone/write/all-at-once';
import { sweepText, type Swept } from '../../clone/sweep/report';
import { withoutEnvironments } from '../../clone/sweep/without';
import { isDay } from '../../clone/request/ttl';
import { EXIT, Exit } from '../../domain/exit';
import { print, printError, printJson } from '../../terminal/print';
import { finishFirst } from '../cloning/finish-first';
import { loadToSweep } from '../sweeping/load';
import { lookForExpired } from '../sweeping/look';
import { isoToday } from '../../model/read/today';

interface Options {
  readonly estate: string;
  readonly at?: string;
  readonly env?: string;
  readonly registry?: string;
  readonly commands?: true;
  readonly plan?: true;
  readonly simulate?: true;
  readonly json?: true;
}

/** `lakewright sweep`: environments whose last day is over and clones whose file is gone; `--plan` writes the change that removes them. */
export async function sweep(options: Options): Promise<void> {
  const { estate: dir, at = isoToday(), env, registry, commands, plan, simulate, json } = options;
  if (!isDay(at)) throw new Exit(EXIT.input, `[sweep.at.form] '${at}' is no day\n  fix: write --at 2026-12-01`);
  if (plan) finishFirst(dir);
  const loaded = loadToSweep(dir, registry);
  const { swept, unread } = await lookForExpired(loaded, {
    at,
    isNamed: options.at !== undefined,
    simulate: simulate ?? false,
    dir,
    ...(registry !== undefined && { registry }),
    ...(env !== undefined && { only: env }),
  });
  unread.forEach((line) => printError(`not looked at: ${line}`));
  const free = swept.filter(({ holds }) => holds === 0);
  const changes = plan
    ? withoutEnvironments(
        loaded.texts,
        free.map(({ environment }) => environment),
        loaded.record,
      )
    : new Map<string, null>();
  if (changes.size > 0) writeAll(loaded.root, changes);
  const files = [...changes].map(([path, text]) => ({ file: path, does: text === null ? 'removed' : 'changed' }));

  if (commands)
    return print(swept.flatMap((one) => one.commands.filter((command) => !command.startsWith('npx lakewright sweep '))).join('\n'));
  if (json) printJson({ ok: true, at, expired: swept, ...(plan && { files }) });
  else print(swept.length === 0 ? `nothing has expired on ${at}` : sweepText(swept));
  if (plan)
    print(
      [`\n${files.length === 0 ? 'no file is to be changed' : 'written:'}`, ...files.map(({ file, does }) => `  ${file}: ${does}`)].join(
        '\n',
      ),
    );
  if (plan) refuseHeld(swept.filter((one) => !free.includes(one)));
}

function refuseHeld(held: readonly Swept[]): void {
  if (held.length === 0) return;
  throw new Exit(
    EXIT.guard,
    held
      .map(({ environment, holds, commands }) =>
        holds === undefined
          ? `[sweep.environment.unseen] nobody could look whether ${environment} holds anything: without its file nobody could take it down\n  fix: set credentials of the account and look again, or ${commands.join('; then ')}`
          : `[sweep.environment.deployed] ${environment} still holds ${holds} resources: without its file nobody could take them down\n  fix: ${commands.join('; then ')}`,
      )
      .join('\n'),
  );
}

import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { EXIT, Exit } from '../../domain/exit';
import { MUTATIONS } from './mutations';
import { exitCodeOf, jsonReport, line, summary } from './report';
import { reportedIn } from './reported';
import { tryAll } from './try-all';

interface Options {
  readonly json?: string;
  readonly unchanged?: string[];
}

const PROJECT = resolve(__dirname, '..', '..');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Tries the mutations whose name has `part` in it. */
async function main(part: string, { json, unchanged = [] }: Options): Promise<void> {
  const chosen = MUTATIONS.filter(({ name }) => name.includes(part));
  if (chosen.length === 0) throw new Exit(EXIT.input, `no mutation has '${part}' in its name`);
  const tried = await tryAll(chosen, PROJECT, (one) => say(line(one)), reportedIn(unchanged, PROJECT));
  say(summary(tried));
  if (json !== undefined) writeFileSync(json, JSON.stringify(jsonReport(tried)));
  process.exitCode = exitCodeOf(tried);
}

// Copies are removed at exit, also when somebody does not want to wait.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(EXIT.tool));

new Command('test:mutations')
  .description('makes small mistakes in a copy of the project, one at a time, and says which of them no test notices')
  .argument('[part]', 'only mutations with this in their name', '')
  .option('--json <file>', "write a report in the shape of jest's")
  .option('--unchanged <file...>', "jest's JSON reports of this very tree: tests that they hold are not run once more without a mutation")
  .action(main)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Exit ? error.message : String(error instanceof Error ? error.stack : error)}\n`);
    process.exitCode = error instanceof Exit ? error.code : EXIT.bug;
  });

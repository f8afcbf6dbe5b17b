import { readFileSync } from 'node:fs';
import { AFFECTED } from '../../ci/affected';
import { type Affected, byHand, wavesOf } from '../../ci/waves';
import { EXIT, Exit } from '../../domain/exit';
import { shellWord } from '../../domain/shell-word';
import { listed } from '../../plan';
import { print, printError } from '../../terminal/print';

/** Prints what a pipeline takes to deploy the stacks of a preview. What only a person can deploy is told beside it. */
export function printAffected(kind: string, file: string, estate: string): void {
  const stacks = stacksIn(file);
  const write = AFFECTED[kind];
  if (write === undefined)
    throw new Exit(
      EXIT.input,
      `[ci.affected.kind] ${kind} has no stacks to choose from\n  fix: one of ${Object.keys(AFFECTED).join(', ')}`,
    );
  const bootstrap = byHand(stacks);
  if (bootstrap.length > 0)
    printError(`not in the pipeline: ${listed(bootstrap)}, whose state is where it was first deployed; deploy it there with --stack`);
  print(write(wavesOf(stacks), estate).trimEnd());
}

function stacksIn(file: string): readonly Affected[] {
  const read = parsed(file) as { readonly version?: unknown; readonly stacks?: readonly Affected[] } | null | undefined;
  if (read?.version === 1 && Array.isArray(read.stacks) && read.stacks.every(isStack)) return read.stacks;
  throw new Exit(
    EXIT.input,
    `[ci.affected.file] ${file} is not the JSON of a preview\n  fix: npx lakewright preview --base REF --format json --out ${shellWord(file)}`,
  );
}

/** Names go into a shell: only such as stacks have. */
const isStack = ({ name, environment }: Affected): boolean => [name, environment].every((one) => /^[a-z0-9][a-z0-9-]*$/.test(one));

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

import { type Step } from '../../clone/refresh/three-way';
import { picked, viewText } from '../../clone/refresh/report';
import { taken } from '../../clone/refresh/take';
import { viewOf } from '../../clone/refresh/view';
import { refusalText } from '../../clone/refusal';
import { readSource } from '../../clone/source';
import { writeAll } from '../../clone/write/all-at-once';
import { EXIT, Exit } from '../../domain/exit';
import { suggestion } from '../../domain/nearest';
import { requireEstate } from '../../model/require-estate';
import { asking, canAsk } from '../../terminal/asking';
import { print, printJson } from '../../terminal/print';
import { finishFirst } from './finish-first';
import { rehearse } from './rehearse';

/** How `clone --refresh` was called. */
export interface Refreshing {
  readonly estate: string;
  readonly take?: readonly string[];
  readonly all?: true;
  readonly keep?: readonly string[];
  readonly json?: true;
}

/** Shows what changed in the source since a clone was made, and writes what is picked. */
export async function refresh(target: string, { estate: dir, take = [], all, keep, json }: Refreshing): Promise<void> {
  finishFirst(dir);
  const loaded = requireEstate(dir);
  const from = readSource(loaded.root, loaded.estate);
  const view = viewOf(from, target, keep);
  if (!('steps' in view)) throw new Exit(EXIT.input, refusalText(view));
  const { steps, record } = view;
  if (!json) print(viewText(target, record.of, steps));
  const named = picked(steps, { take, all: all ?? false });
  if (named.unknown.length > 0) throw new Exit(EXIT.input, unknownText(named.unknown, steps));
  const asks = steps.length > 0 && take.length === 0 && !all && !json && canAsk();
  const chosen = asks ? await asked(steps) : named.steps;
  const files = taken(from.texts, view, chosen);
  if (chosen.length > 0) {
    rehearse(loaded, { ...view.today, files }, view.request);
    writeAll(loaded.root, files);
  }
  if (json)
    printJson({
      ok: true,
      target,
      source: record.of,
      steps,
      taken: chosen.map(({ path }) => path),
      files: chosen.length > 0 ? [...files.keys()] : [],
    });
  else if (chosen.length > 0) print(['', 'written:', ...[...files.keys()].map((file) => `  ${file}`)].join('\n'));
  else if (steps.length > 0) print('\nnothing was changed: --take VALUE takes one, --all all that the source alone changed');
}

const unknownText = (unknown: readonly string[], steps: readonly Step[]): string =>
  unknown
    .map(
      (name) =>
        `[clone.take.unknown] '${name}' is not out of step\n  fix: ${suggestion(
          name,
          steps.map(({ path }) => path),
        )}`,
    )
    .join('\n');

/** Asks which; anything but names of steps and `all` takes none. */
async function asked(steps: readonly Step[]): Promise<Step[]> {
  const lines = asking();
  const answer = (await lines.question('\nTake which? (values with commas between them, all, or nothing): ')) ?? '';
  lines.close();
  const words = answer
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const { steps: chosen, unknown } = picked(steps, { take: words.filter((word) => word !== 'all'), all: words.includes('all') });
  if (unknown.length > 0) throw new Exit(EXIT.input, unknownText(unknown, steps));
  return chosen;
}

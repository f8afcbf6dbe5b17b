import { table } from '../../terminal/table';
import type { Step } from './three-way';

const WORDS: Readonly<Record<Step['changed'], string>> = {
  source: 'the source changed',
  both: 'both changed',
  copy: 'the copy changed',
};

/** What is not in step, for a terminal. */
export function viewText(target: string, source: string, steps: readonly Step[]): string {
  if (steps.length === 0) return `${target} is in step with ${source}`;
  const rows = steps.map(({ path, changed, then, now, copy, wouldBe }) => [
    path,
    WORDS[changed],
    then ?? '-',
    now ?? '-',
    copy ?? '-',
    wouldBe ?? '-',
  ]);
  return table(['value', 'why', `${source} then`, `${source} now`, target, 'a clone of today'], rows);
}

/** Which steps somebody picks: those named, or with `all` every one that the source alone changed. Names that are none are told. */
export function picked(
  steps: readonly Step[],
  { take, all }: { readonly take: readonly string[]; readonly all: boolean },
): { steps: Step[]; unknown: string[] } {
  const fits = ({ path }: Step, name: string): boolean =>
    [path, path.replace(' ', '.')].some((one) => one === name || one.startsWith(`${name}.`));
  return {
    steps: steps.filter((step) => (all && step.changed === 'source') || take.some((name) => fits(step, name))),
    unknown: take.filter((name) => !steps.some((step) => fits(step, name))),
  };
}

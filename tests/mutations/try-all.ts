import type { Mutation } from './mutation';
import { overlayOf } from './overlay';
import type { Reported } from './reported';
import { mutableSources } from './sources';
import { type Tried, tryMutation, unchangedTests } from './try-mutation';

/** How many are tried side by side. */
const LANES = 2;

/**
 * Tries all mutations of the project in copies of it; `onTried` hears of each as it ends. In the order of `mutations`.
 * @param reported what earlier runs said of the tests without a mutation
 */
export async function tryAll(
  mutations: readonly Mutation[],
  project: string,
  onTried: (tried: Tried) => void,
  reported: Reported = () => undefined,
): Promise<Tried[]> {
  const sources = mutableSources(project);
  const left = [...mutations.entries()];
  const tried = new Map<number, Tried>();
  const unchanged = unchangedTests(reported);
  const lane = async (): Promise<void> => {
    const { root, remove } = overlayOf(project);
    process.once('exit', remove);
    try {
      for (let next = left.shift(); next !== undefined; next = left.shift()) {
        const one = await tryMutation(next[1], root, sources, unchanged);
        tried.set(next[0], one);
        onTried(one);
      }
    } finally {
      remove();
    }
  };
  await Promise.all(Array.from({ length: Math.min(LANES, mutations.length) }, lane));
  return [...mutations.keys()].flatMap((index) => tried.get(index) ?? []);
}

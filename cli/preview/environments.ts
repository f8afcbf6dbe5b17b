import type { Estate } from '../../model/model';

/**
 * Whether a preview is of an environment: of the one that is named, or of all in the cloud. A cluster is one engineer's own, and what is
 * deployed without naming it leaves it alone; an estate that has nothing else is meant.
 * @param estates the two versions; undefined where one cannot be read
 */
export function isOf(env: string | undefined, estates: readonly (Estate | undefined)[]): (environment: string) => boolean {
  if (env !== undefined) return (environment) => environment === env;
  const all = estates.flatMap((estate) => Object.values(estate?.environments ?? {}));
  const local = new Set(all.filter(({ target }) => target === 'kubernetes').map(({ name }) => name));
  const isInTheCloud = all.some(({ target }) => target !== 'kubernetes');
  return (environment) => !isInTheCloud || !local.has(environment);
}

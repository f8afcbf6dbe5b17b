import { byEnvironment } from './by-environment';
import { choice } from './scalars';

const KINDS = ['retain', 'destroy'] as const;
const MEANING = "what happens to data when this goes; default the environment's";

/** `onRemoval` of something in an environment file; left out, the environment's own holds. */
export const removalHere = choice([...KINDS])
  .exactOptional()
  .describe(MEANING);
/** `onRemoval` of something in a business file. */
export const removal = byEnvironment(choice([...KINDS]))
  .exactOptional()
  .describe(MEANING);
/** The environment's own: holds for its key and logs, and for everything that does not say otherwise. */
export const removalOfAll = (fallback: 'retain' | 'destroy') =>
  choice([...KINDS])
    .default(fallback)
    .describe('first key to destroying data, for everything in the environment that does not say otherwise');

import { write } from '../../../domain/fix';
import type { Rule } from '../../../domain/rule';
import type { Gib } from '../../../domain/units/quantity';
import { gibText } from '../../../domain/units/text';
import { REDIS_GIB } from './limits';

/** What the rules of an instance look at. */
export interface InstanceSubject {
  readonly memory: Gib;
}

export const INSTANCE_RULES: readonly Rule<InstanceSubject>[] = [
  {
    code: 'redis.memory.size',
    holds: `an instance has ${REDIS_GIB.join(', ')} GiB of memory`,
    broken: ({ memory }) =>
      !REDIS_GIB.includes(memory) && {
        at: ['memory'],
        message: `an instance has ${REDIS_GIB.join(', ')} GiB of memory, got ${gibText(memory)}`,
        fix: write('memory', `${REDIS_GIB.find((size) => size >= memory) ?? REDIS_GIB.at(-1)} GiB`),
      },
  },
];

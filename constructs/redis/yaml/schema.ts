import type * as z from 'zod';
import { byEnvironment } from '../../../domain/schema/by-environment';
import { named, thing } from '../../../domain/schema/collections';
import { bytes } from '../../../domain/schema/quantities';
import { removal } from '../../../domain/schema/removal';
import { choice } from '../../../domain/schema/scalars';
import { REDIS_DEFAULTS as DEFAULTS } from '../known/defaults';
import { REDIS_GIB } from '../known/limits';

export const redis = named(
  thing({
    memory: byEnvironment(bytes('4 GiB')).describe(`of the master, its replica has as much; ${REDIS_GIB.join(', ')} GiB`),
    version: byEnvironment(choice(['5.0', '6.0', '7.0'])).default(DEFAULTS.version),
    onRemoval: removal,
  }),
).describe('Redis instances, each a master with a replica');

export type WrittenRedis = z.output<typeof redis>;

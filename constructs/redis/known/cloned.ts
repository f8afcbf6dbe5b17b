import type { Named } from '../../../domain/model';
import { REDIS_GIB } from './limits';

export const REDIS_SCALING: Named<string> = { memory: `the next of ${REDIS_GIB.join(', ')} GiB` };

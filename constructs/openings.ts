import type { Named } from '../domain/model';
import type { Opening } from '../domain/tables';
import { OPENINGS as JOINED } from './registry';

/**
 * Ports that all services listen on, for a program that opens them in a {@link Network} of its own. They are not imported from the
 * registry, because its types include the YAML schemas, which a program that only builds constructs should not have to compile.
 */
export const OPENINGS: Named<Opening> = JOINED;

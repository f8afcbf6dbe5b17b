import type { Named } from '../domain/model';
import type { Opening } from '../domain/tables';
import { OPENINGS as JOINED } from './registry';

/**
 * Ports of all services: what a {@link Network} of a program opens inside of itself. A door of its own, as the types of the registry
 * name the schemas of YAML, which a program that only builds does not want to compile.
 */
export const OPENINGS: Named<Opening> = JOINED;

/** The one public entry of the estate's description; everything else in spec/ may change. */
export { loadEstate, type LoadedEstate } from './load/load-estate';
export { formatProblem, formatProblems } from './problems/format';
export { isError, type Position, type Problem, type Severity } from './problems/problem';
export type { Origin, Origins } from './resolve/origins';

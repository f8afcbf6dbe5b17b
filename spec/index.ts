/** The one public entry of the estate's description; everything else in spec/ may change. */
export { checkChange } from './change/check-change';
export { loadEstate, type LoadedEstate } from './load/load-estate';
export { physicalNames, type PhysicalName } from './names/inventory';
export { formatProblem, formatProblems } from './problems/format';
export { isError, type Position, type Problem, type Severity } from './problems/problem';
export { instanceCu, sumsOf, type EnvironmentSums } from './quota/environment-sums';
export type { Origin, Origins } from './resolve/origins';

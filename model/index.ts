/** The one public entry of the estate's description; everything else in model/ may change. */
export { loadEstate, type LoadedEstate } from './read/load-estate';
export { physicalNames } from './names/inventory';
export { formatProblem, formatProblems } from './problems/format';
export { isError, type Problem } from '../domain/problem';
export { quotaSums } from './quota/quota-rows';
export type { Origins } from './places/origins';

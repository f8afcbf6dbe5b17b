/** The one public entry of the estate's description; everything else in model/ may change. */
export { loadEstate, type LoadedEstate } from './read/load-estate';
export { physicalNames, type PhysicalName } from './names/inventory';
export { formatProblem, formatProblems } from './problems/format';
export { isError, type Position, type Problem, type Severity } from '../domain/problem';
export { quotaRows, quotaSums, type QuotaRow, type QuotaSum } from './quota/quota-rows';
export type { Origin, Origins } from './places/origins';

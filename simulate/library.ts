/* The simulated cloud for programs: what they make by functions of ours is made by these functions. */
import { FUNCTION_HOST } from '../deploy/simulated/function-host';
import { startSimulator as start, type Simulator, type SimulatorOptions } from '../simulator';

export type { CallRecord, CloudObject, Control, Fault, SharedSimulator, Simulator, SimulatorOptions } from '../simulator';
export { isAccountWide, parseAssignment, resolveAddress, servedTypes, SimulatorProblem } from '../simulator';

/** As {@link start}, with the functions of the toolkit. */
export const startSimulator = (options: SimulatorOptions = {}): Promise<Simulator> => start({ functions: FUNCTION_HOST, ...options });

export { attachCloud as attachSimulator } from '../deploy/simulated-cloud';

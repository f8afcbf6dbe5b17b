export { attachSimulator, type SharedSimulator } from './shared/attach';
export type { CloudObject } from './cloud/object';
export type { CallRecord } from './control/calls';
export type { Control } from './control/control';
export { parseAssignment } from './control/control';
export { resolveAddress } from './control/address';
export type { Fault } from './faults/fault';
export { SimulatorProblem } from './problem';
export { startSimulator, type Simulator, type SimulatorOptions } from './start';

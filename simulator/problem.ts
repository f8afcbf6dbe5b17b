/** A mistake of the person who starts the simulated cloud: stable code, their words, what to change. */
export class SimulatorProblem extends Error {
  override readonly name = 'SimulatorProblem';

  constructor(
    readonly code: string,
    readonly problem: string,
    readonly fix: string,
  ) {
    super(`[${code}] ${problem}\n  fix: ${fix}`);
  }
}

/** What goes wrong with a call. */
export type Fault =
  /** Refused before anything is done. */
  | { readonly kind: 'refuse'; readonly status: number; readonly code: string }
  /** The connection breaks before anything is done. */
  | { readonly kind: 'drop' }
  /** Everything is done, then the connection breaks. */
  | { readonly kind: 'lose' };

export const THROTTLED: Fault = { kind: 'refuse', status: 429, code: 'Throttling.User' };

/** Faults to come, by operation (`*`: any) and by how many calls of it are let through first. */
export class Faults {
  readonly #planned: { readonly operation: string; after: number; times: number; readonly fault: Fault }[] = [];

  /** Lets `after` calls of the operation through, then `times` calls have the fault. */
  plan(operation: string, fault: Fault, { after = 0, times = 1 }: { readonly after?: number; readonly times?: number } = {}): void {
    this.#planned.push({ operation, after, times, fault });
  }

  /** The fault of a call that arrives now. */
  next(operation: string): Fault | undefined {
    for (const plan of this.#planned) {
      if (plan.operation !== '*' && plan.operation !== operation) continue;
      if (plan.after > 0) {
        plan.after -= 1;
      } else if (plan.times > 0) {
        plan.times -= 1;
        return plan.fault;
      }
    }
    return undefined;
  }
}

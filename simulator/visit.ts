import type { Control } from './control/control';
import type { Selection } from './schema/catalogue';
import type { Configuration } from './schema/selection';

/** What a Terraform state is about to use. */
export interface Visit {
  /**
   * Name of the Terraform state, for example the stack's. With it a creation that was cut off is recognised when it is tried again; without it
   * it makes a second object, as in the real cloud.
   */
  readonly label?: string;
  /** The account that its credentials open, 16 digits. @default - the simulated one */
  readonly account?: string;
  /** Configurations in Terraform's JSON syntax: their types are served, their version constraints checked. */
  readonly configurations?: readonly Configuration[];
  /** Types to serve instead. @default all whose schema is kept */
  readonly types?: Selection;
}

/** What whoever reaches a simulated cloud can do with it. */
export interface Served {
  readonly control: Control;
  /** Variables for one Terraform state. Throws `[simulator.provider.version]`. */
  envFor(visit: Visit): Promise<Readonly<Record<string, string>>>;
}

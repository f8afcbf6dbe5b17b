import type { Diagnostic } from './protocol/messages';
import type { Stopping } from './protocol/stop';
import type { Catalogue } from './schema/catalogue';
import type { TypeModel } from '@lakewright/provider-knowledge/planning/model';
import type { Path } from '@lakewright/provider-knowledge/planning/path';
import type { ObjectValue } from '@lakewright/provider-knowledge/planning/value';

/** One provider configuration of one running Terraform: region and account its calls go to. */
export interface Session {
  /** Unique per connection, also across restarts of the simulator. */
  readonly connection: string;
  /** Which Terraform state this is, as told by the socket; empty if unknown. */
  readonly label: string;
  /** Set by Configure. */
  region: string;
  /** The account that calls go to: that of the credentials, or of a role that Configure assumes. @default - the simulated account */
  account?: string;
  /** Terraform's wish to stop. @default - nobody hears of it */
  readonly stopping?: Stopping;
}

export interface Planned {
  readonly planned: ObjectValue;
  readonly replace: readonly Path[];
  readonly diagnostics?: readonly Diagnostic[];
}

/** State after an operation; null when the object is gone or was not made. */
export interface Outcome {
  readonly state: ObjectValue | null;
  readonly diagnostics?: readonly Diagnostic[];
  /** Attributes in which a known habit of the provider makes the state differ from the plan. */
  readonly deviates?: readonly string[];
}

/** A provider behind the protocol: what a plugin would do, on decoded values. */
export interface Provider {
  readonly catalogue: Catalogue;
  /** Whether plans follow the loose rules of the older SDK. */
  readonly legacy: boolean;
  configure(session: Session, config: ObjectValue): readonly Diagnostic[];
  validateResource(model: TypeModel, config: ObjectValue): readonly Diagnostic[];
  validateDataSource(model: TypeModel, config: ObjectValue): readonly Diagnostic[];
  plan(session: Session, model: TypeModel, prior: ObjectValue | null, config: ObjectValue | null): Planned;
  read(session: Session, model: TypeModel, state: ObjectValue): Promise<Outcome>;
  create(session: Session, model: TypeModel, planned: ObjectValue, config: ObjectValue): Promise<Outcome>;
  update(session: Session, model: TypeModel, prior: ObjectValue, planned: ObjectValue, config: ObjectValue): Promise<Outcome>;
  delete(session: Session, model: TypeModel, prior: ObjectValue): Promise<Outcome>;
  /** Adopts an object by its id; null when there is none. */
  import(session: Session, model: TypeModel, id: string): Promise<Outcome>;
  data(session: Session, model: TypeModel, config: ObjectValue): Promise<Outcome>;
}

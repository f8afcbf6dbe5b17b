/** Plain data as the state file holds it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** One object of the simulated cloud. A type, as an interface is not known to be JSON. */
export type CloudObject = {
  /** Terraform type, or the type of another service where Terraform has none, for example `ALIYUN::EMR::SparkWorkspace`. */
  readonly kind: string;
  /** Unique among objects of its kind. */
  readonly id: string;
  /** Region id; empty for objects that belong to the whole account. */
  readonly region: string;
  /** Id of its account, where that is another than the one that credentials open. */
  readonly account?: string;
  /** The service's own view, every attribute by its Terraform name. */
  readonly attributes: JsonObject;
  /** What the service knows and no attribute shows. */
  readonly hidden?: JsonObject;
  /** Id of the ROS stack that made it. */
  readonly owner?: string;
  /** How it came to be; a repeated creation of the same thing is recognised by it. */
  readonly birth?: Birth;
};

/** Terraform never says which address it creates: a stack's label and what was asked for identify a creation. */
export type Birth = {
  /** Which Terraform state asked; empty when the caller did not say. */
  readonly label: string;
  /** Digest of type, region and configuration. */
  readonly digest: string;
  /** Connection that asked; an object is unconfirmed until another one names its id. */
  readonly connection: string;
};

export function keyOf(kind: string, id: string): string {
  return `${kind} ${id}`;
}

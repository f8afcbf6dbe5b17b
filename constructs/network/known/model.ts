import type { Named } from '../../../domain/model';

/** Parts of a network that somebody else made, by id. */
export interface ExistingNetworkModel {
  /** `vpc-...` */
  readonly vpc: string;
  /** Zone to the vSwitch that is used in it, `vsw-...`. */
  readonly vswitches: Named<string>;
  /** `sg-...`; one is made where it is left out. */
  readonly securityGroup?: string;
  /** NAT gateway that lets jobs out, `ngw-...`; only looked at. */
  readonly nat?: string;
}

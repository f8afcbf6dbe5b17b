/** A network that constructs are placed in; every value is a literal or a reference string. */
export interface INetwork {
  readonly vpcId: string;
  readonly cidr: string;
  /** Zone ids, the preferred one first. */
  readonly zones: readonly string[];
  /** Zone id to the id of its vSwitch. */
  readonly vswitches: Readonly<Record<string, string>>;
  /** Zone id to the address range of its vSwitch. */
  readonly vswitchCidrs: Readonly<Record<string, string>>;
  readonly securityGroupId: string;
}

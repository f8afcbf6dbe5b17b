/** What the foundation stack tells others; each key is one Terraform output. */
export interface FoundationOutputs {
  readonly vpc_id: string;
  /** Zone to vSwitch id. */
  readonly vswitches: Readonly<Record<string, string>>;
  readonly security_group_id: string;
  readonly key_id: string;
  readonly log_project: string;
}

export const FOUNDATION_DESCRIPTIONS: Readonly<Record<keyof FoundationOutputs, string>> = {
  vpc_id: 'VPC of the environment',
  vswitches: 'vSwitch of each zone',
  security_group_id: 'security group of data services',
  key_id: 'KMS key that encrypts data at rest',
  log_project: 'SLS project that services log to',
};

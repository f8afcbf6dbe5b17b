/** A permission that is wider than one thing by name, and why it cannot be narrower. */
export interface Open {
  /** Action and resource, with a space between. */
  readonly permission: RegExp;
  readonly why: string;
}

/** Everything that any synthesized policy leaves open; what is not here is refused by a test. */
export const OPEN: readonly Open[] = [
  {
    permission: /^emr-serverless-spark:[A-Za-z]+ \*$/,
    why: "RAM page of the service: it grants by operation only; who may use which workspace is decided by the workspace's members",
  },
  {
    permission: /^emr-serverless-spark:(GetWorkspace\*|EditWorkspace\*|UpdateWorkspace\*|ModifyWorkspace\*|\*LivyCompute) \*$/,
    why: 'which operations ROS calls with the role of the admin function is documented nowhere',
  },
  {
    permission: /^dlf:[A-Za-z]+ \*$/,
    why: 'RAM page of Data Lake Formation: it grants by operation only; DLF narrows it by data permissions',
  },
  { permission: /^dlf-auth:ActOnBehalfOfAnotherUser \*$/, why: "as in the service's own default policy; it knows no resources" },
  {
    permission: /^gateway endpoint: \* \*$/,
    why: 'OSS demands a policy of a gateway endpoint; it is a way and no permission: RAM decides who may do what in which bucket',
  },
  { permission: /^oss:ListBuckets \*$/, why: 'a list of all has no resource below it; it tells names, no content' },
  {
    permission: /^oss:\w+ acs:oss:\*:\*:[a-z0-9-]+\/([a-z0-9_-]+\/|\.dlsdata)?\*$/,
    why: 'objects of one bucket or layer, whose name no other can have',
  },
  {
    permission: /^oos:\w+ acs:oos:\*:\*:parameter\/[a-z0-9-]+-(Kyuubi|Livy|Session|Workspace)\*$/,
    why: 'values of one ROS stack: no name has a capital letter, so no other stack has values that begin so',
  },
  { permission: /^fc:InvokeFunction acs:fc:\*:\*:functions\/[a-z0-9-]+\/\*$/, why: 'versions and aliases of one function' },
];

/** The region and the account of a name: neither makes it wider, as names are unique there and roles reach no other account. */
export const isWide = (action: string, resource: string): boolean =>
  action.includes('*') || /[*?]/.test(resource.replace(/^acs:\w+:\*:\*:/, ''));

/** Services that can run a workload and so assume its role. */
export const TRUST = {
  ecs: ['ecs.aliyuncs.com'],
  fc: ['fc.aliyuncs.com'],
  spark: ['spark.emr-serverless.aliyuncs.com'],
  ros: ['ros.aliyuncs.com'],
  /** A function, and the ROS stacks that it makes custom resources for. */
  fcAndRos: ['fc.aliyuncs.com', 'ros.aliyuncs.com'],
} as const satisfies Record<string, readonly string[]>;

export type TrustedService = keyof typeof TRUST;

/** The trust policy that lets a service assume a role, as JSON. */
export function trustDocument(service: TrustedService): string {
  return JSON.stringify({
    Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: TRUST[service] } }],
    Version: '1',
  });
}

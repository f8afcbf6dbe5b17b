import type { Attributes } from './thing';

/** What is not adopted, and what to do with it instead. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  alicloud_vpc: 'used as it is: network.existing.vpc of the environment',
  alicloud_vswitch: 'used as it is: network.existing.vswitches of the environment',
  alicloud_security_group: 'used as it is: network.existing.securityGroup of the environment',
  alicloud_nat_gateway: 'used as it is: network.existing.nat of the environment',
  alicloud_kms_key: 'used as it is: encryption.existing of the environment',
  alicloud_log_project: 'used as it is: logs.existing of the environment',
};

interface Impossible {
  readonly why: string;
  readonly fix: string;
  /** What helps to describe one like it, from its attributes. */
  readonly more?: (attributes: Attributes) => string;
}

/** Types of which a list may ask for what cannot be had, and why. */
export const NOT_TO_BE_HAD: Readonly<Record<string, Impossible>> = {
  'ALIYUN::EMR::SparkWorkspace': {
    why: "no Terraform type holds a Spark workspace, and Terraform's type for ROS stacks cannot let ROS take resources in",
    fix: 'leave it as it is and let a business make a workspace of its own under another name; queues move by describing them there',
    more: ({ queues }) => (Array.isArray(queues) && queues.length > 0 ? ` (its queues: ${queues.join(', ')})` : ''),
  },
  alicloud_ros_stack: {
    why: 'what a ROS stack holds follows from a template of its own, which the next deployment would replace by ours',
    fix: 'leave it as it is and let a business make a workspace of its own under another name',
  },
};

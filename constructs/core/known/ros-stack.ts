/** Attributes of `alicloud_ros_stack` that stay out of plans, each with why. */
export const ROS_STACK_IGNORED = {
  deletion_protection: 'replaces the stack, and with it the workspace; ROS switches it in place through its own API',
} as const;

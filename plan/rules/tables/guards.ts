/** How a guard of the service is lowered where Terraform could do it only by making the resource anew; `id` is that of the resource. */
const COMMANDS: Readonly<Record<string, (id: string) => string>> = {
  'alicloud_ros_stack.deletion_protection': (id) =>
    `aliyun ros SetDeletionProtection --StackId ${id} --DeletionProtection Disabled --RegionId <its region>`,
};

/** The command for a type's guard; undefined where a deployment lowers it. */
export function loweredBy(type: string, attribute: string, id: string): string | undefined {
  const key = `${type}.${attribute}`;
  return Object.hasOwn(COMMANDS, key) ? COMMANDS[key]?.(id) : undefined;
}

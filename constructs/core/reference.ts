import type { TerraformElement, TerraformLocal, TerraformResource } from './terraform';

/** `alicloud_vpc.Network_Vpc`, the address of a resource in its stack. */
export function addressOf(resource: TerraformResource): string {
  return `${resource.terraformResourceType}.${resource.friendlyUniqueId}`;
}

/**
 * `${alicloud_vpc.Network_Vpc.id}`: a reference within one stack, as Terraform reads it. A plain string costs nothing to
 * resolve, where a cdktf token is looked up in every string of the stack; between stacks, use the stack's typed outputs.
 */
export function ref(resource: TerraformResource, attribute = 'id'): string {
  return `\${${addressOf(resource)}.${attribute}}`;
}

/** The reference `attribute` of a data source, for example `parameters[0].value`. */
export function dataRef(source: TerraformElement & { readonly terraformResourceType: string }, attribute: string): string {
  return `\${data.${source.terraformResourceType}.${source.friendlyUniqueId}.${attribute}}`;
}

/** `local.Spark_Ros_Template`, a local value of the stack, inside an expression. */
export const localName = (local: TerraformLocal): string => `local.${local.friendlyUniqueId}`;

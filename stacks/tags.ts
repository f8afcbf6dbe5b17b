import type { IConstruct } from 'constructs';
import { type IAspect, TerraformResource } from '../constructs/core/terraform';
import type { Tags } from '../domain/model';

/** Types that have a `tags` attribute which must stay empty, and why. */
const UNTAGGED: Readonly<Record<string, string>> = {
  alicloud_realtime_compute_vvp_instance: 'tags are not sent on create: the second plan would not be empty',
};

interface Taggable {
  readonly tagsInput: Tags | undefined;
  tags: Tags;
}

const isTaggable = (node: IConstruct): node is IConstruct & Taggable => 'tagsInput' in node;

/** Puts the stack's tags on every resource that takes tags; a tag that a construct set itself wins. */
export class TagEverything implements IAspect {
  constructor(private readonly tags: Tags) {}

  /** Called by cdktf for every construct of the tree. */
  visit(node: IConstruct): void {
    if (!TerraformResource.isTerraformResource(node) || !isTaggable(node)) return;
    if ((node as TerraformResource).terraformResourceType in UNTAGGED) return;
    node.tags = { ...this.tags, ...node.tagsInput };
  }
}

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

/** The provider has no setting for it: each resource says itself which tags are not its own. */
function leaveAlone(node: TerraformResource, keys: readonly string[]): void {
  const { ignoreChanges = [] } = node.lifecycle ?? {};
  if (ignoreChanges === 'all') return;
  node.lifecycle = { ...node.lifecycle, ignoreChanges: [...ignoreChanges, ...keys.map((key) => `tags[${JSON.stringify(key)}]`)] };
}

/** Puts the stack's tags on every resource that takes tags; a tag that a construct set itself wins. Tags of others stay as they are. */
export class TagEverything implements IAspect {
  constructor(
    private readonly tags: Tags,
    private readonly ignored: readonly string[] = [],
  ) {}

  /** Called by cdktf for every construct of the tree. */
  visit(node: IConstruct): void {
    if (!TerraformResource.isTerraformResource(node) || !isTaggable(node)) return;
    if ((node as TerraformResource).terraformResourceType in UNTAGGED) return;
    node.tags = { ...this.tags, ...node.tagsInput };
    if (this.ignored.length > 0) leaveAlone(node, this.ignored);
  }
}

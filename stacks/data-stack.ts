import { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
import type { Construct, Node } from 'constructs';
import { ConstructDependencies } from '../constructs/core/dependencies';
import { type Surroundings, provideSurroundings } from '../constructs/core/surroundings';
import { Aspects, TerraformElement, TerraformStack } from '../constructs/core/terraform';
import type { Tags } from '../domain/model';
import { addBackend } from './state/backend';
import type { StatePlace } from './state/state-place';
import { invokeAspects } from './synthesis/aspects';
import { LogicalIds } from './synthesis/logical-ids';
import { type Fragments, prepare, stackJson } from './synthesis/stack-json';
import { DataStackSynthesizer } from './synthesis/stack-synthesizer';
import { TagEverything } from './tags';

/** Options of {@link DataStack}. */
export interface DataStackProps {
  readonly surroundings: Surroundings;
  /** Put on every resource that takes tags. */
  readonly tags: Tags;
  readonly state: StatePlace;
}

/** Version the synthesized JSON says it was made by; what cdktf-cli reads. */
const CDKTF_VERSION = '0.21.0';
/** What the import and move blocks of cdktf need, which extensions may use. */
const TERRAFORM_VERSION = '>= 1.5';

/**
 * One Terraform state: provider, backend, tags, real construct dependencies, readable resource names. Base of all stacks,
 * and of hand-written ones that want the same.
 */
export class DataStack extends TerraformStack {
  readonly #ids = new LogicalIds();
  #fragments: Fragments = new Map();

  constructor(scope: Construct, name: string, props: DataStackProps) {
    super(scope, name);
    provideSurroundings(this, props.surroundings);
    addBackend(this, props.state);
    new AlicloudProvider(this, 'Alicloud', { region: props.surroundings.region });
    Aspects.of(this).add(new ConstructDependencies());
    Aspects.of(this).add(new TagEverything(props.tags));
    this.addOverride('terraform.required_version', TERRAFORM_VERSION);
    this.synthesizer = new DataStackSynthesizer(this);
  }

  /** The path below the stack, joined with underscores. */
  protected override allocateLogicalId(element: TerraformElement | Node): string {
    const node = TerraformElement.isTerraformElement(element) ? element.node : (element as Node);
    return this.#ids.allocate(node, this.node.path.split('/').length);
  }

  /** Called by `app.synth()` before any stack is written. */
  override prepareStack(): void {
    this.ensureBackendExists();
    invokeAspects(this);
    this.#fragments = prepare(this);
  }

  /** The content of `cdk.tf.json`. */
  override toTerraform(): Record<string, unknown> {
    return stackJson(this, CDKTF_VERSION, (this as unknown as { rawOverrides: Record<string, unknown> }).rawOverrides, this.#fragments);
  }
}

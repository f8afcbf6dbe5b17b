import type { Construct, Node } from 'constructs';
import { ConstructDependencies } from '../../constructs/core/dependencies';
import { type Surroundings, provideSurroundings } from '../../constructs/core/surroundings';
import type { Account } from '../../domain/account';
import { Aspects, TerraformElement, TerraformStack } from '../../constructs/core/terraform';
import { addBackend } from '../state/backend';
import type { StatePlace } from '../state/state-place';
import { invokeAspects } from './aspects';
import { addDeployedOutput, withDeployedOutput } from './deployed-output';
import { LogicalIds } from './logical-ids';
import { type Fragments, prepare, stackJson } from './stack-json';
import { OneStackSynthesizer } from './stack-synthesizer';

/** Options of {@link SynthesizedStack}. */
export interface SynthesizedStackProps {
  readonly surroundings: Surroundings;
  readonly state: StatePlace;
  /** Whose state it is, as the state remembers it. @default - the name of the estate in `surroundings` */
  readonly identity?: string;
  /** The account that it is in, where one is said. @default - the one that the credentials open */
  readonly account?: Account;
}

/** Version the synthesized JSON says it was made by; what cdktf-cli reads. */
const CDKTF_VERSION = '0.21.0';
/** What blocks need that let go of a resource without destroying it. */
const TERRAFORM_VERSION = '>= 1.7';

/** One Terraform state, whatever its provider: backend, real construct dependencies, readable resource names, JSON in stable order. */
export class SynthesizedStack extends TerraformStack {
  readonly #ids = new LogicalIds(this.node);
  readonly #identity: string;
  readonly #account: Account | undefined;
  #fragments: Fragments = new Map();

  constructor(scope: Construct, name: string, props: SynthesizedStackProps) {
    super(scope, name);
    this.#identity = props.identity ?? props.surroundings.estate;
    this.#account = props.account;
    provideSurroundings(this, props.surroundings);
    addBackend(this, props.state);
    Aspects.of(this).add(new ConstructDependencies());
    addDeployedOutput(this);
    this.addOverride('terraform.required_version', TERRAFORM_VERSION);
    this.synthesizer = new OneStackSynthesizer(this);
  }

  /** The path below the stack, joined with underscores. */
  protected override allocateLogicalId(element: TerraformElement | Node): string {
    return this.#ids.allocate(TerraformElement.isTerraformElement(element) ? element.node : (element as Node));
  }

  /** Called by `app.synth()` before any stack is written. */
  override prepareStack(): void {
    this.ensureBackendExists();
    invokeAspects(this);
    this.#fragments = prepare(this);
  }

  /** The content of `cdk.tf.json`. */
  override toTerraform(): Record<string, unknown> {
    const json = stackJson(this, CDKTF_VERSION, this['rawOverrides'] as Record<string, unknown>, this.#fragments);
    return withDeployedOutput(json, this.#identity, this.#account);
  }
}

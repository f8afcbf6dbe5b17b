import type { Construct } from 'constructs';
import { TerraformResource, type TerraformResourceLifecycle } from './terraform';

/** Options of {@link Remembered}. */
export interface RememberedProps {
  readonly input: Readonly<Record<string, unknown>>;
  /** What makes it anew when it differs. @default - nothing does */
  readonly triggersReplace?: Readonly<Record<string, unknown>>;
  /** @default - Terraform's own */
  readonly lifecycle?: TerraformResourceLifecycle;
}

/**
 * Values that are kept in the state: a `terraform_data`. The class of cdktf is not used, because it starts `terraform version` for each one
 * during synthesis. That takes longer than all the rest and fails where there is no Terraform; the version that it checks for stands in
 * `required_version`.
 */
export class Remembered extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: RememberedProps,
  ) {
    const { lifecycle } = props;
    super(scope, id, {
      terraformResourceType: 'terraform_data',
      terraformGeneratorMetadata: { providerName: 'terraform' },
      ...(lifecycle ? { lifecycle } : {}),
    });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { input: this.props.input, triggers_replace: this.props.triggersReplace };
  }
}

import type { Construct } from 'constructs';
import { TerraformResource } from '../../constructs/core/terraform';

/** A thing that no construct makes: held in the state under its id, never changed and never destroyed. */
export class Held extends TerraformResource {
  /** @param attributes in Terraform's words, as it is */
  constructor(
    scope: Construct,
    id: string,
    type: string,
    private readonly attributes: Readonly<Record<string, unknown>>,
  ) {
    super(scope, id, {
      terraformResourceType: type,
      terraformGeneratorMetadata: { providerName: type.split('_')[0] ?? '' },
      lifecycle: { preventDestroy: true, ignoreChanges: 'all' },
    });
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return { ...this.attributes };
  }
}

/**
 * Everything of cdktf that this project uses, and the only file of constructs/ and stacks/ that imports it: moving to the
 * cdktn fork is a change here and in packages/provider-alicloud.
 */
export {
  App,
  Aspects,
  Fn,
  Lazy,
  LocalBackend,
  OssBackend,
  TerraformElement,
  TerraformOutput,
  TerraformProvider,
  TerraformResource,
  TerraformStack,
  Token,
} from 'cdktf';
export type { IAspect, ITerraformDependable, TerraformResourceLifecycle } from 'cdktf';

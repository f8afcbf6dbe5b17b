/**
 * Everything of cdktf that this project uses, and (but for no-stack-traces.ts and set-arguments.ts in stacks/synthesis/) the only file
 * of constructs/ and stacks/ that imports it: moving to the cdktn fork is a change here and in packages/provider-alicloud.
 */
export {
  Annotations,
  App,
  Aspects,
  DataTerraformRemoteStateLocal,
  DataTerraformRemoteStateOss,
  DefaultTokenResolver,
  Lazy,
  LocalBackend,
  OssBackend,
  StringConcat,
  TerraformAsset,
  TerraformBackend,
  TerraformDataSource,
  TerraformElement,
  TerraformLocal,
  TerraformOutput,
  TerraformRemoteState,
  TerraformResource,
  TerraformStack,
  Token,
  Tokenization,
} from 'cdktf';
export type { IAspect, IResolvable, IStackSynthesizer, ISynthesisSession, TerraformResourceLifecycle } from 'cdktf';

import { PROJECT } from '../../support/cli';

/** Lines that import what extensions use; packages are not found from a temporary folder by their names. */
export const OSS = `import { OssBucket } from '${require.resolve('@cdktf/provider-alicloud/lib/oss-bucket')}';\n`;
export const TERRAFORM = `import { Annotations, Aspects, TerraformOutput } from '${PROJECT}/constructs/core/terraform';\n`;
export const CONSTRUCT = `import { Construct } from '${require.resolve('constructs')}';\n`;
export const OBJECT_BUCKET = `import { ObjectBucket } from '${PROJECT}/constructs/storage/object-bucket';\n`;

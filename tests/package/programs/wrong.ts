import { App, TerraformStack } from 'cdktf';
import { Lake } from 'lakewright/constructs/storage';

export const lake = new Lake(new TerraformStack(new App(), 'lab'), 'Lake', {
  name: 'acme-lab-lake',
  kind: 'oss-gfs',
});

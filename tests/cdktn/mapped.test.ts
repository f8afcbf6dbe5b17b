/** The lane would prove nothing if cdktf itself were loaded: by our code, by the classes of the provider, or by those that are made for cdktf. */
import { dirname } from 'node:path';
import { Secret } from '@cdktf/provider-kubernetes/lib/secret';
import { Vpc } from '@cdktf/provider-alicloud/lib/vpc';
import * as fork from 'cdktf';
import { TerraformResource } from '../../constructs/core/terraform';

test('cdktf is the fork, for everybody', () => {
  expect(dirname(require.resolve('cdktf'))).toMatch(/tests\/cdktn\/node_modules\/cdktn/);
  expect(TerraformResource).toBe(fork.TerraformResource);
  for (const made of [Vpc, Secret]) expect(Object.getPrototypeOf(made)).toBe(fork.TerraformResource);
});

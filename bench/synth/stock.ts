import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
import { RandomProvider } from '@cdktf/provider-random/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { measure } from './measured';
import { type Blueprint, StockStack } from './stock-stack';

const [source = '', outdir = ''] = process.argv.slice(2);
const folder = join(source, 'stacks');
const blueprints = readdirSync(folder).map((stack): [string, Blueprint] => {
  const { resource = {} } = JSON.parse(readFileSync(join(folder, stack, 'cdk.tf.json'), 'utf8')) as { resource?: Blueprint };
  return [stack, resource];
});
// Classes are loaded and options are put into shape before the clock starts, as a program's imports and literals would be.
const stacks = blueprints.map(([name, blueprint]) => [name, new StockStack(blueprint)] as const);

measure(() => {
  const app = new App({ outdir });
  let resources = 0;
  for (const [name, stack] of stacks) {
    const terraform = new TerraformStack(app, name);
    new AlicloudProvider(terraform, 'Alicloud', { region: 'cn-hangzhou' });
    new RandomProvider(terraform, 'Random');
    resources += stack.create(terraform);
  }
  app.synth();
  return resources;
});

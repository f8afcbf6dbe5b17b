import { SERVICES } from '../../constructs/registry';
import { loadEstate } from '../../model';
import { buildApp } from '../../stacks/build-app';
import { TerraformResource } from '../../constructs/core/terraform';
import { measure } from './measured';

const [folder = '', outdir = ''] = process.argv.slice(2);
const { estate, problems } = loadEstate(folder);
if (!estate) throw new Error(JSON.stringify(problems.slice(0, 3)));

// What a service makes is loaded when it is first asked for: here before the clock starts, as the classes of the baseline are.
for (const { business, shared } of SERVICES) for (const side of [business, shared]) side?.stack();

measure(() => {
  const app = buildApp({ estate, root: folder, outdir });
  app.synth();
  return app.node.findAll().filter(TerraformResource.isTerraformResource).length;
});

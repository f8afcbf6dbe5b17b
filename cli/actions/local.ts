import { inTemporaryFolder } from '../temporary-folder';
import { requireEstate } from '../../model/require-estate';
import { localEnvironment } from '../../local/environment';
import { manifestsOf } from '../../local/manifests/manifests';
import { writeManifests } from '../../local/manifests/write';
import { down } from '../../local/down';
import { becomesSmaller } from '../../local/smaller';
import { judge, smoke } from '../../local/smoke/smoke';
import { up } from '../../local/up';
import { print, printError, printJson } from '../../terminal/print';

interface Options {
  readonly estate: string;
  readonly env?: string;
  readonly out: string;
  readonly json?: true;
}

/** `lakewright local up|down|smoke|manifests` */
export async function local(what: 'up' | 'down' | 'smoke' | 'manifests', { estate: dir, env, out, json }: Options): Promise<void> {
  const loaded = requireEstate(dir);
  const environment = localEnvironment(loaded.estate, env);
  const { name, kubernetes } = environment;
  if (what === 'down') down(kubernetes);
  else {
    const stacks = inTemporaryFolder('local', (folder) => manifestsOf(loaded, environment, folder));
    if (what === 'smoke') {
      const steps = await smoke(environment, stacks);
      if (json) printJson({ ok: steps.every(({ state }) => state !== 'failed'), environment: name, steps });
      return judge(steps);
    }
    const smaller = becomesSmaller(environment, loaded.origins);
    if (!json && smaller.length > 0) printError(smaller.join('\n'));
    if (what === 'manifests') {
      const files = stacks.map(({ stack, objects }) => writeManifests(out, stack, objects));
      if (json) return printJson({ ok: true, environment: name, smaller, files });
      return print(`${files.join('\n')}\nThey hold passwords. Apply them in this order: kubectl apply --server-side -f FILE`);
    }
    await up(kubernetes, stacks);
  }
  if (json) printJson({ ok: true, environment: name });
}

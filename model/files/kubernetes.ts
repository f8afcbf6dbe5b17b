import * as z from 'zod';
import { COMPONENTS, type ComponentName } from '../../constructs/core/kubernetes/components';
import { PROFILE_NAMES, PROFILES } from '../../constructs/core/kubernetes/profiles';
import { choice, resourceNameLike } from '../../domain/schema/scalars';

const component = (name: ComponentName) => z.strictObject({}).exactOptional().describe(COMPONENTS[name]);

/** Of an environment on a local Kubernetes; all of it may be left out. */
export const kubernetes = z.strictObject({
  context: resourceNameLike('kind-acme')
    .exactOptional()
    .describe('context of your kubeconfig; default kind-<estate>, which local up makes'),
  prefix: resourceNameLike('acme-local')
    .exactOptional()
    .describe('beginning of the names of all namespaces; default <estate>-<environment>'),
  profile: choice(PROFILE_NAMES)
    .default('core')
    .describe(PROFILE_NAMES.map((name) => `${name}: ${PROFILES[name].says}`).join('. ')),
  components: z
    .strictObject({
      celeborn: component('celeborn'),
      mysql: component('mysql'),
      flink: component('flink'),
    } satisfies Record<ComponentName, unknown>)
    .exactOptional()
    .describe('what runs beside the services, on top of the profile; nothing of it is in the cloud'),
});

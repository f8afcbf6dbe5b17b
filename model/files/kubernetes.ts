import * as z from 'zod';
import { PROFILE_NAMES, PROFILES } from '../../constructs/core/kubernetes/profiles';
import { choice, resourceNameLike } from '../../domain/schema/scalars';

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
});

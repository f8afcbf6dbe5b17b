import type { LocalAssembly } from '../../constructs/core/kubernetes/part';
import { PROFILES } from '../../constructs/core/kubernetes/profiles';
import { businessSpace, platformSpace } from '../../constructs/core/kubernetes/names';
import type { SmokePart, SmokeStep } from '../../constructs/core/kubernetes/smoke';
import { SERVICES } from '../../constructs/registry';
import type { Named } from '../../domain/model';
import type { Service } from '../../domain/service';
import { grantsOf } from '../../model/grants';
import { modelOf, modelsOf } from '../../stacks/models-of';
import { outputName } from '../../stacks/outputs/write-outputs';
import type { LocalEnvironment } from '../environment';

/** A step, and the business whose it is. */
export interface BusinessStep {
  readonly business: string;
  readonly step: SmokeStep;
}

/** What is tried of a business: service by service in the order in which they are built, so that readers come after writers. */
export function stepsOf(environment: LocalEnvironment, business: string, outputs: Named<unknown>): BusinessStep[] {
  const { kubernetes } = environment;
  const around: Omit<SmokePart<unknown, unknown>, 'model' | 'told'> = {
    outputs,
    business,
    profile: PROFILES[kubernetes.profile],
    components: kubernetes.components,
    namespace: businessSpace(kubernetes.prefix, business),
    platform: platformSpace(kubernetes.prefix),
    workloads: grantsOf(environment.businesses[business]?.access ?? {}),
    shared: ({ key }) => (environment.shared as Named<unknown>)[key],
    each: <S extends Service>(service: S) => modelsOf(environment, service),
  };
  return SERVICES.flatMap((service): SmokeStep[] => {
    const smoke = (service.local?.() as LocalAssembly | undefined)?.smoke;
    if (!smoke) return [];
    if (!service.business) return smoke({ ...around, model: undefined, told: undefined });
    const model = modelOf(environment, business, service);
    const told = outputs[outputName(service.key)];
    if (model === undefined || told === undefined) return [{ tries: service.key, why: 'the business has none' }];
    return smoke({ ...around, model, told });
  }).map((step) => ({ business, step }));
}

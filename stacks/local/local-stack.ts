import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import type { Construct } from 'constructs';
import { BUSINESS_LABEL, type Labels, PREFIX_LABEL } from '../../constructs/core/kubernetes/labels';
import type { LocalPart } from '../../constructs/core/kubernetes/part';
import { PROFILES } from '../../constructs/core/kubernetes/profiles';
import { Space, type SpaceProps } from '../../constructs/core/kubernetes/space';
import { stackName } from '../../domain/names/scheme';
import type { Service } from '../../domain/service';
import { modelOf, modelsOf } from '../models-of';
import { type StackContext, stackProps } from '../stack-context';
import { SynthesizedStack } from '../synthesis/synthesized-stack';

/** Where a person's own cluster is described. */
const CONFIG = '~/.kube/config';

/** A stack on a local Kubernetes: its provider, and what its twins are made from. */
export class LocalStack extends SynthesizedStack {
  readonly prefix: string;

  constructor(
    scope: Construct,
    readonly context: StackContext,
    owner: string,
  ) {
    super(scope, stackName(owner, context.environment.name), stackProps(context, owner));
    const { kubernetes } = context.environment;
    if (!kubernetes) throw new TypeError(`environment '${context.environment.name}' is not on Kubernetes`);
    this.prefix = kubernetes.prefix;
    new KubernetesProvider(this, 'Kubernetes', { configPath: CONFIG, configContext: kubernetes.context });
    // The published classes of the Kubernetes provider name no publisher; it is written here, as Terraform would fill it in.
    this.addOverride('terraform.required_providers.kubernetes.source', 'hashicorp/kubernetes');
  }

  /** Labels of namespaces: the environment's, and a business's. */
  protected labels(business?: string): Labels {
    return { [PREFIX_LABEL]: this.prefix, ...(business !== undefined && { [BUSINESS_LABEL]: `${this.prefix}.${business}` }) };
  }

  protected space(props: SpaceProps): Space {
    return new Space(this, 'Space', props);
  }

  /** What every twin may look at. */
  protected around(space: Space, business?: string): Omit<LocalPart<unknown>, 'model' | 'workloads'> {
    const { estate, environment } = this.context;
    return {
      place: { estate: estate.name, environment: environment.name, ...(business !== undefined && { business }) },
      prefix: this.prefix,
      profile: PROFILES[environment.kubernetes?.profile ?? 'core'],
      components: environment.kubernetes?.components ?? [],
      space,
      shared: ({ key }: Service) => (environment.shared as Readonly<Record<string, unknown>>)[key],
      of: <S extends Service>(service: S, owner = business ?? '') => modelOf(environment, owner, service),
      each: <S extends Service>(service: S) => modelsOf(environment, service),
    };
  }
}

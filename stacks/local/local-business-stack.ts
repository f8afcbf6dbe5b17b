import { ServiceAccountV1 } from '@cdktf/provider-kubernetes/lib/service-account-v1';
import { Construct } from 'constructs';
import { MANAGED } from '../../constructs/core/kubernetes/labels';
import { businessSpace, dnsName } from '../../constructs/core/kubernetes/names';
import type { LocalAssembly } from '../../constructs/core/kubernetes/part';
import { SERVICES } from '../../constructs/registry';
import { mapValues } from '../../domain/named';
import { grantsOf } from '../../model/grants';
import { sectionsOf } from '../../model/sections';
import { outputName, writeOutputs } from '../outputs/write-outputs';
import type { StackContext } from '../stack-context';
import { LocalStack } from './local-stack';

/** What one business has on a local Kubernetes; it tells the same outputs as in the cloud. */
export class LocalBusinessStack extends LocalStack {
  constructor(scope: Construct, context: StackContext, name: string) {
    super(scope, context, name);
    const { environment } = context;
    const business = environment.businesses[name];
    if (!business) throw new TypeError(`environment '${environment.name}' has no business '${name}'`);
    const labels = this.labels(name);
    const space = this.space({ name: businessSpace(this.prefix, name), labels, from: [labels] });
    const accounts = new Construct(this, 'Access');
    const roles = mapValues(business.access, (_, workload) => {
      const account = dnsName(workload);
      new ServiceAccountV1(accounts, workload, { metadata: { name: account, namespace: space.reference, labels: MANAGED } });
      return `system:serviceaccount:${space.name}:${account}`;
    });
    const around = { ...this.around(space, name), workloads: grantsOf(business.access) };
    const models = new Map(sectionsOf(business, 'business').map(({ service, model }) => [service.key, model]));
    const told = SERVICES.flatMap(({ key, business: side, local }) => {
      const model = models.get(key);
      const assembly = local?.() as LocalAssembly | undefined;
      if (!side) {
        // No file describes this service: it looks itself at what it is needed for.
        assembly?.build?.(this, { ...around, model });
        return [];
      }
      if (model === undefined || !assembly?.build) return [];
      const value = assembly.outputs?.(assembly.build(this, { ...around, model }));
      return [{ name: outputName(key), value, description: descriptionOf(side) }];
    });
    writeOutputs(this, [...told, { name: 'roles', value: roles, description: 'service accounts of the workloads' }]);
  }
}

const descriptionOf = ({ stack }: { stack: () => unknown }): string => (stack() as { readonly description: string }).description;

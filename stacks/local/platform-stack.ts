import type { Construct } from 'constructs';
import type { LocalAssembly } from '../../constructs/core/kubernetes/part';
import { platformSpace } from '../../constructs/core/kubernetes/names';
import { laptopPorts } from '../../constructs/core/kubernetes/ports';
import { SERVICES } from '../../constructs/registry';
import type { StackContext } from '../stack-context';
import { LocalStack } from './local-stack';

/** What all businesses of a local environment stand on, each where somebody needs it. */
export class PlatformStack extends LocalStack {
  constructor(scope: Construct, context: StackContext) {
    super(scope, context, 'shared');
    const labels = this.labels();
    const { components = [] } = context.environment.kubernetes ?? {};
    const open = laptopPorts(components).map(({ pod }) => pod);
    const space = this.space({ name: platformSpace(this.prefix), labels, from: [labels], open });
    const part = { ...this.around(space), model: undefined, workloads: {} };
    for (const { local } of SERVICES) (local?.() as LocalAssembly | undefined)?.platform?.(this, part);
  }
}

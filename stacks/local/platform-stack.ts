import type { Construct } from 'constructs';
import type { ComponentName } from '../../constructs/core/kubernetes/components';
import type { LocalAssembly } from '../../constructs/core/kubernetes/part';
import { platformSpace } from '../../constructs/core/kubernetes/names';
import { SERVICES } from '../../constructs/registry';
import type { StackContext } from '../stack-context';
import { LocalStack } from './local-stack';

/** Ports of the platform's pods that a laptop reaches through the node. */
const OPEN = [8333, 9083, 9094, 9030, 8030];
/** The same, of components. */
const OPEN_OF: Partial<Record<ComponentName, number>> = { mysql: 3306, flink: 8081 };

/** What all businesses of a local environment stand on: object store, metastore, Kafka, StarRocks, each where somebody needs it. */
export class PlatformStack extends LocalStack {
  constructor(scope: Construct, context: StackContext) {
    super(scope, context, 'shared');
    const labels = this.labels();
    const { components = [] } = context.environment.kubernetes ?? {};
    const open = [...OPEN, ...components.flatMap((name) => OPEN_OF[name] ?? [])];
    const space = this.space({ name: platformSpace(this.prefix), labels, from: [labels], open });
    const part = { ...this.around(space), model: undefined, workloads: {} };
    for (const { local } of SERVICES) (local?.() as LocalAssembly | undefined)?.platform?.(this, part);
  }
}

import { Construct } from 'constructs';
import { Role } from '../../constructs/access/role';
import type { ISparkWorkspace } from '../../constructs/spark/contract';
import { parseQueueReference } from '../../constructs/spark/known/queue-reference';
import { workloadRole } from '../../domain/names/scheme';
import { type DataPlaces, grantData } from './data-access';
import type { BusinessKafka } from './kafka';
import { type Part, mapValues } from './part';

/** What workloads are given access to. */
export interface Things extends DataPlaces {
  readonly spark: Readonly<Record<string, ISparkWorkspace>>;
  readonly kafka: BusinessKafka | undefined;
}

/** One role per workload, with just what its grants name. */
export function addAccess(stack: Construct, part: Part, things: Things): Record<string, Role> {
  const { place, business } = part;
  const scope = new Construct(stack, 'Access');
  return mapValues(business.access, (workload, name) => {
    const role = new Role(scope, name, {
      name: workloadRole(place, name),
      description: `${business.name}: ${name}`,
      trust: workload.runsOn,
    });
    for (const entry of workload.submit) {
      const { workspace, queue } = parseQueueReference(entry);
      things.spark[workspace]?.grantSubmit(role, queue);
    }
    workload.read.forEach((entry) => grantData(scope, part, things, role, 'read', entry));
    workload.write.forEach((entry) => grantData(scope, part, things, role, 'write', entry));
    things.kafka?.users[name]?.grantReadPassword(role);
    return role;
  });
}

import { type FoundRule, quoted } from '../../core/known/found-rule';
import type { ExistingKafkaModel } from './model';

export interface KafkaFoundSubject extends ExistingKafkaModel {
  readonly region: string;
}

export const KAFKA_FOUND: readonly FoundRule<KafkaFoundSubject>[] = [
  {
    code: 'kafka.existing.instance',
    holds: 'a Kafka instance that is used is there, in the region of its environment',
    condition: ({ existing }) => `contains(self.instances[*].id, ${quoted(existing)})`,
    message: ({ existing, region }) => `there is no Kafka instance '${existing}' in ${region}`,
    fix: () => 'write the id of an instance of the region and account of this environment in shared.kafka.existing',
  },
  {
    code: 'kafka.existing.acl',
    holds: 'a Kafka instance that is used enforces grants where its environment says so',
    condition: ({ acl }) =>
      `alltrue([for one in self.instances : try(tostring(jsondecode(one.config)["enable.acl"]), "${acl}") == "${acl}"])`,
    message: ({ existing, acl }) =>
      acl
        ? `Kafka instance '${existing}' lets everybody in: its access control is off`
        : `Kafka instance '${existing}' holds users to their grants`,
    fix: ({ acl }) => (acl ? 'write shared.kafka.acl: false, or switch enable.acl on in the instance' : 'write shared.kafka.acl: true'),
  },
];

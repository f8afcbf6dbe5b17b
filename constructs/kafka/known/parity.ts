import type { ParityRow } from '../../../domain/service';

/** What of it a local cluster has. */
export const KAFKA_PARITY = [
  {
    capability: 'topics: partitions, retention, compaction',
    twin: 'equal',
    how: "made by Kafka's own tools; partitions grow and never shrink",
  },
  {
    capability: 'users and permissions',
    twin: 'approximated',
    how: "SASL with SCRAM-SHA-256 and Kafka's own ACLs; the cloud has them per instance, here one broker holds those of all",
  },
  {
    capability: 'instances',
    twin: 'approximated',
    how: 'one Kafka 4 broker for all businesses, also for those with an instance of their own',
  },
  { capability: 'addresses', twin: 'approximated', how: 'one in the cluster and one for the laptop, with password and without TLS' },
  { capability: 'capacity in MB/s', twin: 'absent', how: 'nothing limits a broker on a laptop' },
  { capability: 'allowed addresses', twin: 'absent', how: 'namespaces decide who comes in' },
] as const satisfies readonly ParityRow[];

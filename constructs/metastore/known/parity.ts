import type { ParityRow } from '../../../domain/service';

/** What of it a local cluster has. */
export const METASTORE_PARITY = [
  {
    capability: 'Hive Metastore',
    twin: 'equal',
    how: 'version 3.1.3, the line of EMR, with a Postgres of its own; tables outlive their pods',
  },
  { capability: 'high availability, sizes', twin: 'absent', how: 'one server and one database' },
  { capability: 'kind: dlf', twin: 'approximated', how: 'a Hive Metastore stands for the catalog' },
  { capability: 'kind: external', twin: 'approximated', how: "a Hive Metastore of the cluster's own: nothing outside of it is touched" },
] as const satisfies readonly ParityRow[];

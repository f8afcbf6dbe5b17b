import type { ParityRow } from '../../../domain/service';

/** What of it a local cluster has. */
export const STARROCKS_PARITY = [
  { capability: 'shared-data tables in the object store', twin: 'equal', how: 'frontend and compute node 4.1 in run mode shared_data' },
  {
    capability: 'compute groups',
    twin: 'approximated',
    how: "a resource group and a user each: the open-source frontend has one warehouse; memory in proportion to the groups' sizes, equal weights",
  },
  { capability: 'instances', twin: 'approximated', how: 'one frontend and one compute node for all; an instance is its users and groups' },
  {
    capability: 'frontend.nodes and backend.nodes',
    twin: 'approximated',
    how: 'one of each from the start, whatever is written; none is ever taken away',
  },
  { capability: 'tables of the metastore', twin: 'equal', how: 'catalog hive' },
  { capability: 'editions, disks, mode shared_nothing', twin: 'absent', how: 'one engine serves all' },
] as const satisfies readonly ParityRow[];

import type { ParityRow } from '../../../domain/service';

/** What of it a local cluster has. */
export const SPARK_PARITY = [
  { capability: 'quota of a workspace', twin: 'equal', how: 'a ResourceQuota of its namespace; a CU is what the profile says' },
  {
    capability: 'maximum of a queue',
    twin: 'approximated',
    how: "a ResourceQuota of the queue's priority class: what exceeds it is refused at once, where the cloud lets it wait",
  },
  {
    capability: 'guaranteed minimum of a queue',
    twin: 'absent',
    how: 'Kubernetes itself guarantees nothing to a class; schedulers that do are no part of this',
  },
  { capability: 'windows of a queue', twin: 'absent', how: 'the plain maximum holds all day' },
  {
    capability: 'who may submit',
    twin: 'approximated',
    how: 'a role binding per workload and workspace; the queue is chosen by pod template and not checked',
  },
  { capability: 'jobs', twin: 'approximated', how: 'Spark 3.5 by pod template per queue, whatever engine is written' },
  { capability: 'Fusion', twin: 'absent', how: "the engine is the service's own" },
  { capability: 'Kyuubi', twin: 'approximated', how: 'one server on its queue without tokens, running with profiles gateways and full' },
  { capability: 'Livy', twin: 'absent', how: 'there is no official image; jobs go by spark-submit or Kyuubi' },
  {
    capability: 'sessions',
    twin: 'approximated',
    how: 'Spark Connect for SQL and NOTEBOOK, a Thrift server for THRIFT; they run with profiles gateways and full and never stop by themselves',
  },
  { capability: 'members, tokens, resource groups', twin: 'absent', how: 'accounts of the cloud; who may do what here is role bindings' },
] as const satisfies readonly ParityRow[];

/** What of it a local cluster has. */
export const ADMIN_PARITY = [
  { capability: 'the function itself', twin: 'absent', how: 'Kubernetes has its own API for queues: nothing has to be made around it' },
] as const satisfies readonly ParityRow[];

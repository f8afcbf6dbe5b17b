import type { CodeRow } from '../code-row';

/** What `lakewright local` tells of an engineer's machine and cluster. */
export const LOCAL_CODES: readonly CodeRow[] = [
  { code: 'cli.argument.missing', means: 'a command lacks what it is about' },
  { code: 'local.environment.missing', means: 'no environment, or not the one named, is on Kubernetes, or several are and none is named' },
  { code: 'local.tool.missing', means: 'a program that a local cluster needs is not there' },
  { code: 'local.tool.failed', means: 'a program that a local cluster needs does not work' },
  { code: 'local.tool.old', means: 'a program that a local cluster needs is too old' },
  { code: 'local.memory.low', means: "Docker's machine has less memory than the environment's profile needs" },
  { code: 'local.port.taken', means: 'a port that the cluster is reached by is in use' },
  { code: 'local.cluster.exists', means: 'there is a cluster of this name already' },
  { code: 'local.cluster.failed', means: 'the node of a new cluster did not start' },
  { code: 'local.cluster.unreachable', means: 'the cluster does not answer' },
  { code: 'local.cluster.version', means: 'the cluster is of a version of Kubernetes that the twins were not made for' },
  { code: 'local.smoke.failed', means: 'something on a local cluster does not do what its outputs promise' },
  { code: 'local.smoke.missing', means: 'a smoke test finds nothing of the environment on its cluster' },
  { code: 'local.smoke.interrupted', means: 'a smoke test was interrupted; what it had made was taken away' },
  { code: 'local.context.missing', means: 'the kubeconfig has no such context' },
];

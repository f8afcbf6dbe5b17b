import { type Profile, cpuOf, memoryOf } from '../../core/kubernetes/profiles';
import { dnsName } from '../../core/kubernetes/names';
import type { Cu } from '../../../domain/units/quantity';
import { allQueues } from '../known/given-queues';
import type { SparkWorkspaceModel } from '../known/model';

/** The most of each resource, as Kubernetes writes it. */
export type Hard = Readonly<Record<string, string>>;

/** One queue on Kubernetes: pods say which by their priority class. */
export interface LocalQueue {
  readonly queue: string;
  /** Priority classes are the cluster's, so that the name has its workspace in it. */
  readonly priorityClass: string;
  /** Name of its quota, as a refused pod is told it. */
  readonly quota: string;
  readonly hard: Hard;
}

export const WORKSPACE_QUOTA = 'workspace';
/** Quota of zero for pods that name no queue, so that none can run. */
export const NO_QUEUE_QUOTA = 'no-queue';

const hardOf = (profile: Profile, cu: Cu): Hard => ({
  'requests.cpu': cpuOf(profile, cu),
  'requests.memory': memoryOf(profile, cu),
});

/** First level: what all queues of a workspace may use together. */
export const workspaceHard = ({ quota }: SparkWorkspaceModel, profile: Profile): Hard => hardOf(profile, quota);

/** Second level: the ceiling of each queue, also of the two that a workspace is born with. */
export const localQueues = (namespace: string, workspace: SparkWorkspaceModel, profile: Profile): readonly LocalQueue[] =>
  Object.entries(allQueues(workspace)).map(([queue, { max }]) => ({
    queue,
    priorityClass: dnsName(namespace, queue),
    quota: dnsName('queue', queue),
    hard: hardOf(profile, max),
  }));

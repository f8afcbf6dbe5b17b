import type { SparkLivy } from './known/model';
import { isBuiltIn } from './known/queue-names';
import type { Runtime } from './runtime';
import { LIVY, type WorkspaceTemplate } from './workspace-template';

/** What it is called in the service. */
export const LIVY_NAME = 'livy';

/** Whether ROS can make the gateway: its queue exists, or is made in the same stack. */
export const livyIsMade = (template: WorkspaceTemplate, { queue }: Pick<SparkLivy, 'queue'>): boolean =>
  template.managed || isBuiltIn(queue);

/** Adds the Livy gateway, which ROS has a type for; reference to its address inside the network, or undefined when nobody can make it. */
export function addLivy(template: WorkspaceTemplate, livy: SparkLivy, runtime: Runtime): string | undefined {
  if (!livyIsMade(template, livy)) return undefined;
  const at = livy.stays ? template.home : template;
  const release = at === template ? runtime.release : at.text('EngineVersion', runtime.displayRelease);
  at.addResource(
    LIVY,
    'ALIYUN::EMR::LivyCompute',
    {
      WorkspaceBizId: at.workspaceId,
      Name: LIVY_NAME,
      QueueName: at.text('LivyQueue', livy.queue),
      LivyVersion: at.text('LivyVersion', livy.version),
      DisplayReleaseVersion: release,
      CpuLimit: at.text('LivyCpu', String(livy.cpu)),
      MemoryLimit: at.text('LivyMemory', `${livy.memory}Gi`),
      AuthType: 'Token',
      // Not started, its endpoint may be empty, and ROS refuses an empty value to hand back (SDK and ros-cdk-emr 1.15.0).
      AutoStartConfiguration: { Enable: true },
      Fusion: runtime.fusion,
      EnablePublic: livy.public,
      ...(runtime.network === undefined ? {} : { NetworkName: runtime.network }),
    },
    // Where it stays, its queue is in another stack, which comes later.
    at === template ? runtime.after(livy.queue) : [],
  );
  return at.output('LivyEndpoint', { 'Fn::GetAtt': [LIVY, 'EndpointInner'] });
}

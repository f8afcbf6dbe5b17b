import type { SparkLivy } from './known/model';
import { isBuiltIn } from './known/queue-names';
import type { Runtime } from './runtime';
import type { WorkspaceTemplate } from './workspace-template';

const ID = 'Livy';

/** Whether ROS can make the gateway: its queue exists, or is made in the same stack. */
export const livyIsMade = (template: WorkspaceTemplate, { queue }: Pick<SparkLivy, 'queue'>): boolean =>
  template.managed || isBuiltIn(queue);

/** Adds the Livy gateway, which ROS has a type for; reference to its address inside the network, or undefined when nobody can make it. */
export function addLivy(template: WorkspaceTemplate, livy: SparkLivy, runtime: Runtime): string | undefined {
  if (!livyIsMade(template, livy)) return undefined;
  template.addResource(
    ID,
    'ALIYUN::EMR::LivyCompute',
    {
      WorkspaceBizId: template.workspaceId,
      Name: 'livy',
      QueueName: template.text('LivyQueue', livy.queue),
      LivyVersion: template.text('LivyVersion', livy.version),
      DisplayReleaseVersion: runtime.release,
      CpuLimit: template.text('LivyCpu', String(livy.cpu)),
      MemoryLimit: template.text('LivyMemory', `${livy.memory}Gi`),
      AuthType: 'Token',
      // Not started, its endpoint may be empty, and ROS refuses an empty value to hand back (SDK and ros-cdk-emr 1.15.0).
      AutoStartConfiguration: { Enable: true },
      Fusion: runtime.fusion,
      EnablePublic: livy.public,
      ...(runtime.network === undefined ? {} : { NetworkName: runtime.network }),
    },
    runtime.after(livy.queue),
  );
  return template.output('LivyEndpoint', { 'Fn::GetAtt': [ID, 'EndpointInner'] });
}

import type { SparkWorkspaceModel } from './known/model';
import { isBuiltIn } from './options';
import { after } from './queue';
import type { Runtime } from './runtime';
import type { WorkspaceTemplate } from './workspace-template';

const ID = 'Livy';

/** Whether ROS can make the gateway: its queue exists, or is made in the same stack. */
export const livyIsMade = (template: WorkspaceTemplate, { livy }: SparkWorkspaceModel): boolean =>
  livy !== undefined && (template.managed || isBuiltIn(livy.queue));

/** Adds the Livy gateway, which ROS has a type for; reference to its address inside the network, or undefined when there is none. */
export function addLivy(template: WorkspaceTemplate, workspace: SparkWorkspaceModel, runtime: Runtime): string | undefined {
  const { livy, queues } = workspace;
  if (!livy || !livyIsMade(template, workspace)) return undefined;
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
      Fusion: runtime.fusion,
      EnablePublic: livy.public,
      ...(runtime.network === undefined ? {} : { NetworkName: runtime.network }),
    },
    [...runtime.after, ...after(template, queues, livy.queue)],
  );
  return template.stack.output('LivyEndpoint', { 'Fn::GetAtt': [ID, 'EndpointInner'] });
}

import type { SparkWorkspaceModel } from './known/model';
import { livyIsMade } from './livy';
import type { WorkspaceTemplate } from './workspace-template';

/** What is declared and not made for want of an admin function, in words. */
export function unmanagedParts(template: WorkspaceTemplate, workspace: SparkWorkspaceModel): readonly string[] {
  if (template.managed) return [];
  const { queues, sessions, members, kyuubi, livy, connectNetwork } = workspace;
  return [
    ...Object.keys(queues).map((name) => `queue '${name}'`),
    ...(connectNetwork ? ['the network connection'] : []),
    ...(kyuubi ? ['the Kyuubi gateway'] : []),
    ...(livy && !livyIsMade(template, workspace) ? ['the Livy gateway'] : []),
    ...Object.keys(sessions).map((name) => `session '${name}'`),
    ...Object.keys(members).map((name) => `member '${name}'`),
    ...[kyuubi, livy].flatMap((gateway) => Object.keys(gateway?.tokens ?? {}).map((name) => `token '${name}'`)),
  ];
}

import type { Named } from '../../../domain/model';
import type { Place } from '../../../domain/names/place';
import { type NamedWorkspace, sparkParts, sparkRole, sparkStack, sparkTokenSecret, sparkWorkspace } from './names';

/** What belongs to one workspace and its admin function may touch, by name. */
export interface WorkspaceReach {
  readonly roleName: string;
  readonly stackName: string;
  /** ROS stack of what is in it, where that is apart. */
  readonly partsName?: string;
  /** KMS secrets with tokens of its gateways. */
  readonly secrets: readonly string[];
}

/** What belongs to all workspaces of an environment. */
export const reachOf = (place: Place, businesses: Named<Named<NamedWorkspace>>): readonly WorkspaceReach[] =>
  Object.entries(businesses).flatMap(([business, workspaces]) =>
    Object.entries(workspaces).map(([key, workspace]) => {
      const own = { ...place, business };
      const secrets = (gateway: 'kyuubi' | 'livy'): string[] =>
        Object.keys(workspace[gateway]?.tokens ?? {}).map((token) => sparkTokenSecret(sparkWorkspace(own, key), gateway, token));
      return {
        roleName: sparkRole(own, key),
        stackName: sparkStack(own, key),
        ...(workspace.parts === 'apart' ? { partsName: sparkParts(own, key) } : {}),
        secrets: [...secrets('kyuubi'), ...secrets('livy')],
      };
    }),
  );

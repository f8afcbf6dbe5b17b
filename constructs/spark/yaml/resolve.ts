import { below } from '../../../domain/fixed';
import type { Named } from '../../../domain/model';
import { mapValues } from '../../../domain/named';
import { removedAs } from '../../../domain/removal';
import type { Picked } from '../../../domain/schema/by-environment';
import type { Resolving } from '../../../domain/service';
import { several } from '../../../domain/several';
import { environmentsOf } from '../known/defaults';
import type { SparkWorkspaceModel } from '../known/model';
import { scaleSpark } from './scale';
import type { WrittenSpark } from './schema';

/** The business's workspaces in one environment, by name. */
export function resolveSpark(
  written: Picked<WrittenSpark> | undefined,
  { scale, onRemoval, fixed }: Resolving,
): Named<SparkWorkspaceModel> {
  return several(written, 'workspaces', (one, path) => {
    const workspace = removedAs(onRemoval)(one);
    const whole: SparkWorkspaceModel = {
      ...workspace,
      queues: mapValues(workspace.queues, (queue, name) => ({ ...queue, environments: queue.environments ?? environmentsOf(name) })),
    };
    return scaleSpark(whole, scale, below(fixed, ...path));
  });
}

import type { Fixed } from '../../../domain/fixed';
import { odd, scaled } from '../../../domain/scaled';
import { inCu, inGiB } from '../../../domain/units/quantity';
import { STARROCKS_LIMITS as LIMITS } from '../known/limits';
import type { StarRocksInstanceModel, StarRocksNodes } from '../known/model';

/** Sizes come in steps of this. */
const STEP_CU = 8;

/**
 * Scales what the nodes compute together: first their number, then, where the number stands on its floor, the size of one.
 * Three nodes of 64 CU at 25 % are one of 48 CU, not one of 16.
 */
function scaleNodes(nodes: StarRocksNodes, factor: number, floor: number, fixed: Fixed, path: readonly string[]): StarRocksNodes {
  const countFixed = fixed([...path, 'nodes']);
  const count = countFixed ? nodes.nodes : scaled(nodes.nodes, factor, floor);
  const rest = (nodes.nodes * factor) / count;
  const { size } = nodes;
  const least = Math.max(LIMITS.diskGiB.min, LIMITS.levelGiB[nodes.disk.level] ?? 0);
  const one =
    rest >= 1 || fixed([...path, 'size']) ? size : scaled(size, (Math.ceil((size * rest) / STEP_CU) * STEP_CU) / size, LIMITS.nodeCu);
  return {
    ...nodes,
    nodes: count,
    size: inCu(one),
    disk: { ...nodes.disk, size: fixed([...path, 'disk', 'size']) ? nodes.disk.size : inGiB(scaled(nodes.disk.size, factor, least)) },
  };
}

/** The instance in an environment of `factor` times the written size. */
export function scaleStarRocks(instance: StarRocksInstanceModel, factor: number, fixed: Fixed): StarRocksInstanceModel {
  if (factor === 1) return instance;
  const frontend = scaleNodes(instance.frontend, factor, LIMITS.frontends.min, fixed, ['frontend']);
  const backends = instance.mode === 'shared_nothing' ? LIMITS.backends.min : LIMITS.computeNodes.min;
  return {
    ...instance,
    frontend: fixed(['frontend', 'nodes']) ? frontend : { ...frontend, nodes: Math.min(instance.frontend.nodes, odd(frontend.nodes)) },
    backend: scaleNodes(instance.backend, factor, backends, fixed, ['backend']),
    groups: Object.fromEntries(
      Object.entries(instance.groups).map(([name, group]) => [
        name,
        scaleNodes(group, factor, LIMITS.computeNodes.min, fixed, ['groups', name]),
      ]),
    ),
  };
}

import { STARROCKS_LIMITS as LIMITS } from './known/limits';
import type { StarRocksInstanceModel, StarRocksNodes } from './known/model';
import type { Rule } from '../core/rule';
import { cuText, gibText } from '../../domain/units/text';

/** Nodes of one kind, and whose they are. */
export interface NodesSubject {
  /** The option they were written in, for example `backend` or `groups.load`. */
  readonly option: string;
  readonly kind: 'frontend' | 'backend' | 'group';
  readonly nodes: StarRocksNodes;
  readonly mode: StarRocksInstanceModel['mode'];
  readonly edition: StarRocksInstanceModel['edition'];
}

type NodesRule = Rule<NodesSubject>;
interface Range {
  readonly min: number;
  readonly max: number;
}

const outside = (value: number, { min, max }: Range): boolean => !Number.isInteger(value) || value < min || value > max;
/** Shared-nothing instances keep data on their backends; all others only compute there. */
const keepsData = ({ kind, mode }: NodesSubject): boolean => kind === 'backend' && mode === 'shared_nothing';

const count = (code: string, what: string, range: Range, applies: (subject: NodesSubject) => boolean): NodesRule => ({
  code,
  broken: (subject) => applies(subject) && outside(subject.nodes.nodes, range),
  message: ({ option, nodes }) => `${option} must have ${range.min}-${range.max} ${what}, got ${nodes.nodes}`,
  fix: ({ option }) => `set ${option}.nodes to ${range.min}-${range.max}`,
});

/**
 * Sizes that the service takes; the provider checks none of them, so a wrong one fails after minutes, half-made.
 * Source: the service team's own guide to creating instances.
 */
export const NODES_RULES: readonly NodesRule[] = [
  count('starrocks.frontend.count', 'frontends', LIMITS.frontends, ({ kind }) => kind === 'frontend'),
  {
    code: 'starrocks.frontend.odd',
    broken: ({ kind, nodes }) => kind === 'frontend' && nodes.nodes % 2 === 0,
    message: ({ option, nodes }) => `${option} must have an odd number of nodes, so that a majority can elect a leader, got ${nodes.nodes}`,
    fix: ({ option, nodes }) => `set ${option}.nodes to ${nodes.nodes - 1} or ${nodes.nodes + 1}`,
  },
  {
    code: 'starrocks.frontend.spec',
    broken: ({ kind, nodes }) => kind === 'frontend' && !['standard', 'ramEnhanced'].includes(nodes.spec),
    message: ({ option, nodes }) => `${option} must be of spec standard or ramEnhanced, got ${nodes.spec}`,
    fix: ({ option }) => `leave ${option}.spec out`,
  },
  count('starrocks.backend.count', 'backends in a shared-nothing instance', LIMITS.backends, keepsData),
  count('starrocks.compute.count', 'compute nodes', LIMITS.computeNodes, (subject) => subject.kind !== 'frontend' && !keepsData(subject)),
  {
    code: 'starrocks.node.size',
    broken: ({ nodes }) => !Number.isInteger(nodes.size) || nodes.size < LIMITS.nodeCu,
    message: ({ option, nodes }) => `a node of ${option} must have at least ${LIMITS.nodeCu} CU, in whole CU, got ${cuText(nodes.size)}`,
    fix: ({ option }) => `set ${option}.size to "${LIMITS.nodeCu} CU" or more`,
  },
  {
    code: 'starrocks.disk.size',
    broken: ({ nodes }) => outside(nodes.disk.size, LIMITS.diskGiB),
    message: ({ option, nodes }) =>
      `a disk of ${option} must have ${LIMITS.diskGiB.min}-${LIMITS.diskGiB.max} GiB, in whole GiB, got ${gibText(nodes.disk.size)}`,
    fix: ({ option }) => `set ${option}.disk.size to "${LIMITS.diskGiB.min} GiB" or more`,
  },
  {
    code: 'starrocks.disk.level',
    broken: ({ nodes }) => nodes.disk.size < (LIMITS.levelGiB[nodes.disk.level] ?? 0),
    message: ({ option, nodes }) =>
      `a ${nodes.disk.level} disk of ${option} must have at least ${LIMITS.levelGiB[nodes.disk.level]} GiB, got ${gibText(nodes.disk.size)}`,
    fix: ({ option, nodes }) =>
      `set ${option}.disk.size to "${LIMITS.levelGiB[nodes.disk.level]} GiB" or more, or ${option}.disk.level to pl1`,
  },
  {
    code: 'starrocks.disk.count',
    broken: ({ nodes }) => !Number.isInteger(nodes.disk.count) || nodes.disk.count < 1,
    message: ({ option, nodes }) => `a node of ${option} must have a whole number of disks, at least 1, got ${nodes.disk.count}`,
    fix: ({ option }) => `set ${option}.disk.count to 1 or more`,
  },
  {
    code: 'starrocks.trial.spec',
    broken: ({ edition, nodes }) => edition === 'trial' && nodes.spec !== 'standard',
    message: ({ option, nodes }) => `the trial edition has standard nodes only, got ${nodes.spec} for ${option}`,
    fix: ({ option }) => `leave ${option}.spec out, or set edition to official`,
  },
  {
    code: 'starrocks.group.mode',
    broken: ({ kind, mode }) => kind === 'group' && mode === 'shared_nothing',
    message: ({ option }) => `${option}: a shared-nothing instance has no compute groups beside its backends`,
    fix: () => 'set mode to shared_data or lakehouse, or size the backend',
  },
];

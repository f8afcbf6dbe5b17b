import { STARROCKS_LIMITS as LIMITS } from '../../constructs/starrocks/known/limits';
import { rule, when } from './rule';
import { cuText, gibText } from '../../domain/units/text';

/** Sizes and editions of Serverless StarRocks. */
export const STARROCKS_RULES = [
  rule({
    code: 'starrocks.frontend.nodes',
    holdsFor: 'nodes',
    find: ({ role, value: { nodes } }) =>
      when(role === 'frontend' && (nodes % 2 === 0 || nodes < LIMITS.frontends.min || nodes > LIMITS.frontends.max), nodes),
    at: () => ['nodes'],
    message: (_, nodes) =>
      `frontends vote, so there must be an odd number of them from ${LIMITS.frontends.min} to ${LIMITS.frontends.max}, got ${nodes}`,
    fix: (_, nodes) => `write ${Math.min(LIMITS.frontends.max, Math.max(LIMITS.frontends.min, nodes + 1 - (nodes % 2)))}`,
  }),
  rule({
    code: 'starrocks.backend.nodes',
    holdsFor: 'nodes',
    find: ({ role, instance, value: { nodes } }) =>
      when(role === 'backend' && instance.mode === 'shared_nothing' && (nodes < LIMITS.backends.min || nodes > LIMITS.backends.max), nodes),
    at: () => ['nodes'],
    message: (_, nodes) => `a shared_nothing instance has ${LIMITS.backends.min}-${LIMITS.backends.max} backends, got ${nodes}`,
    fix: () => `write a number from ${LIMITS.backends.min} to ${LIMITS.backends.max}`,
  }),
  rule({
    code: 'starrocks.nodes.count',
    holdsFor: 'nodes',
    find: ({ role, instance, value: { nodes } }) => {
      const compute = role === 'group' || (role === 'backend' && instance.mode !== 'shared_nothing');
      return when(compute && (nodes < LIMITS.computeNodes.min || nodes > LIMITS.computeNodes.max), nodes);
    },
    at: () => ['nodes'],
    message: ({ title }, nodes) => `${title} can have ${LIMITS.computeNodes.min}-${LIMITS.computeNodes.max} compute nodes, got ${nodes}`,
    fix: () => 'use several groups, or bigger nodes',
  }),
  rule({
    code: 'starrocks.node.size',
    holdsFor: 'nodes',
    find: ({ value }) => when(value.size < LIMITS.nodeCu, value.size),
    at: () => ['size'],
    message: ({ title }, size) => `a node of ${title} needs at least ${LIMITS.nodeCu} CU, got ${cuText(size)}`,
    fix: () => `write ${LIMITS.nodeCu} CU or more`,
  }),
  rule({
    code: 'starrocks.disk.size',
    holdsFor: 'nodes',
    find: ({ value: { disk } }) => {
      const size = disk.size;
      const { min, max } = LIMITS.diskGiB;
      return when(size < min || size > max || !Number.isInteger(size), disk.size);
    },
    at: () => ['disk', 'size'],
    message: ({ title }, size) =>
      `a disk of ${title} has ${LIMITS.diskGiB.min}-${LIMITS.diskGiB.max} GiB, a whole number of them, got ${gibText(size)}`,
    fix: () => `write ${LIMITS.diskGiB.min} GiB or more`,
  }),
  rule({
    code: 'starrocks.disk.level',
    holdsFor: 'nodes',
    find: ({ value: { disk } }) => {
      const least = LIMITS.levelGiB[disk.level];
      return least !== undefined && disk.size < least ? [{ level: disk.level, least, size: disk.size }] : [];
    },
    at: () => ['disk', 'level'],
    message: (_, { level, least, size }) => `disks of level ${level} have at least ${least} GiB, got ${gibText(size)}`,
    fix: (_, { least }) => `write size: ${least} GiB, or level: pl1`,
  }),
  rule({
    code: 'starrocks.frontend.spec',
    holdsFor: 'nodes',
    find: ({ role, value: { spec } }) => when(role === 'frontend' && spec !== 'standard' && spec !== 'ramEnhanced', spec),
    at: () => ['spec'],
    message: (_, spec) => `frontends are made as standard or ramEnhanced, got ${spec}`,
    fix: () => 'leave spec out',
  }),
  rule({
    code: 'starrocks.trial.spec',
    holdsFor: 'nodes',
    find: ({ instance, value: { spec } }) => when(instance.edition === 'trial' && spec !== 'standard', spec),
    at: () => ['spec'],
    message: ({ title }, spec) => `the trial edition has standard nodes only, ${title} asks for ${spec}`,
    fix: () => 'leave spec out, or choose edition: official',
  }),
  rule({
    code: 'starrocks.groups.mode',
    holdsFor: 'starrocks',
    find: ({ value }) => when(value.mode === 'shared_nothing' && Object.keys(value.groups).length > 0, Object.keys(value.groups)),
    at: () => ['groups'],
    where: 'key',
    message: ({ title }, groups) => `${title} is shared_nothing and cannot have compute groups, got ${groups.join(', ')}`,
    fix: () => 'choose mode: shared_data or lakehouse, or remove groups',
  }),
  rule({
    code: 'starrocks.trial.production',
    holdsFor: 'starrocks',
    severity: 'warning',
    find: ({ environment, value }) => when(environment.production && value.edition === 'trial', value.edition),
    at: () => ['edition'],
    message: ({ title }) => `${title} is a trial edition in a production environment`,
    fix: ({ environment }) => `write edition: { default: trial, ${environment.name}: official }`,
  }),
];

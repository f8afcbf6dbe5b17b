import { leaveOut, write } from '../../../domain/fix';
import { type Range, wholeIn, within } from '../../../domain/range';
import type { Rule } from '../../../domain/rule';
import { odd } from '../../../domain/scaled';
import type { Cu, Gib } from '../../../domain/units/quantity';
import { cuText, gibText } from '../../../domain/units/text';
import { STARROCKS_LIMITS as LIMITS } from './limits';
import type { NodesSubject } from './subjects';

const span = ({ min, max }: Range): string => `${min}-${max}`;
const title = ({ role, name }: NodesSubject): string => (role === 'group' ? `compute group '${name}'` : `the ${role}`);
/** Shared-nothing instances keep data on their backends; all others only compute there. */
const keepsData = ({ role, mode }: NodesSubject): boolean => role === 'backend' && mode === 'shared_nothing';
const computes = (subject: NodesSubject): boolean => subject.role !== 'frontend' && !keepsData(subject);

/** What nodes of one kind can be. */
export const NODES_RULES: readonly Rule<NodesSubject>[] = [
  {
    code: 'starrocks.frontend.nodes',
    holds: `an instance has an odd number of frontends, ${span(LIMITS.frontends)}`,
    broken: ({ role, nodes: { nodes } }) =>
      role === 'frontend' &&
      !(nodes % 2 === 1 && wholeIn(nodes, LIMITS.frontends)) && {
        at: ['nodes'],
        message: `frontends vote, so there must be an odd number of them from ${LIMITS.frontends.min} to ${LIMITS.frontends.max}, got ${nodes}`,
        fix: write('nodes', odd(within(Math.ceil(nodes), LIMITS.frontends))),
      },
  },
  {
    code: 'starrocks.backend.nodes',
    holds: `a shared_nothing instance has ${span(LIMITS.backends)} backends`,
    broken: (subject) =>
      keepsData(subject) &&
      !wholeIn(subject.nodes.nodes, LIMITS.backends) && {
        at: ['nodes'],
        message: `a shared_nothing instance has ${span(LIMITS.backends)} backends, got ${subject.nodes.nodes}`,
        fix: write('nodes', within(Math.ceil(subject.nodes.nodes), LIMITS.backends)),
      },
  },
  {
    code: 'starrocks.compute.nodes',
    holds: `a compute group, and the backend of a shared_data or lakehouse instance, has ${span(LIMITS.computeNodes)} nodes`,
    broken: (subject) =>
      computes(subject) &&
      !wholeIn(subject.nodes.nodes, LIMITS.computeNodes) && {
        at: ['nodes'],
        message: `${title(subject)} can have ${span(LIMITS.computeNodes)} compute nodes, got ${subject.nodes.nodes}`,
        fix: write('nodes', within(Math.ceil(subject.nodes.nodes), LIMITS.computeNodes), {
          note: '; several groups or bigger nodes compute more',
        }),
      },
  },
  {
    code: 'starrocks.node.size',
    holds: `a node has ${LIMITS.nodeCu} CU or more, a whole number of them`,
    broken: (subject) =>
      !wholeIn(subject.nodes.size, { min: LIMITS.nodeCu, max: Infinity }) && {
        at: ['size'],
        message: `a node of ${title(subject)} needs at least ${LIMITS.nodeCu} CU, a whole number of them, got ${cuText(subject.nodes.size)}`,
        fix: write('size', cuText(Math.max(LIMITS.nodeCu, Math.ceil(subject.nodes.size)) as Cu)),
      },
  },
  {
    code: 'starrocks.disk.size',
    holds: `a disk has ${span(LIMITS.diskGiB)} GiB, a whole number of them`,
    broken: (subject) =>
      !wholeIn(subject.nodes.disk.size, LIMITS.diskGiB) && {
        at: ['disk', 'size'],
        message: `a disk of ${title(subject)} has ${span(LIMITS.diskGiB)} GiB, a whole number of them, got ${gibText(subject.nodes.disk.size)}`,
        fix: write(['disk', 'size'], gibText(within(Math.ceil(subject.nodes.disk.size), LIMITS.diskGiB) as Gib)),
      },
  },
  {
    code: 'starrocks.disk.level',
    holds: 'a disk has at least the size that its performance level begins with',
    broken: ({ nodes: { disk } }) => {
      const least = LIMITS.levelGiB[disk.level] ?? 0;
      return (
        disk.size < least && {
          at: ['disk', 'level'],
          message: `disks of level ${disk.level} have at least ${least} GiB, got ${gibText(disk.size)}`,
          fix: write(['disk', 'size'], `${least} GiB`, { or: 'level: pl1' }),
        }
      );
    },
  },
  {
    code: 'starrocks.disk.count',
    holds: `a node has ${span(LIMITS.disks)} disks`,
    broken: (subject) =>
      !wholeIn(subject.nodes.disk.count, LIMITS.disks) && {
        at: ['disk', 'count'],
        message: `a node of ${title(subject)} has ${span(LIMITS.disks)} disks, got ${subject.nodes.disk.count}`,
        fix: write(['disk', 'count'], within(Math.ceil(subject.nodes.disk.count), LIMITS.disks)),
      },
  },
  {
    code: 'starrocks.frontend.spec',
    holds: `frontends are made as ${LIMITS.frontendSpecs.join(' or ')}`,
    broken: ({ role, nodes: { spec } }) =>
      role === 'frontend' &&
      !LIMITS.frontendSpecs.includes(spec) && {
        at: ['spec'],
        message: `frontends are made as ${LIMITS.frontendSpecs.join(' or ')}, got ${spec}`,
        fix: leaveOut('spec'),
      },
  },
  {
    code: 'starrocks.trial.spec',
    holds: 'the trial edition has standard nodes only',
    broken: (subject) =>
      subject.edition === 'trial' &&
      subject.nodes.spec !== 'standard' && {
        at: ['spec'],
        message: `the trial edition has standard nodes only, ${title(subject)} asks for ${subject.nodes.spec}`,
        fix: leaveOut('spec', { or: 'choose edition: official' }),
      },
  },
];

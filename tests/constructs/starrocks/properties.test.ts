import fc from 'fast-check';
import { NODES_RULES } from '../../../constructs/starrocks/known/nodes-rules';
import type { NodesSubject } from '../../../constructs/starrocks/known/subjects';
import { brokenIn } from '../../../domain/rule';
import { inCu, inGiB } from '../../../domain/units/quantity';

type Role = NodesSubject['role'];
type Mode = NodesSubject['mode'];
const subject = (role: Role, mode: Mode, nodes: number, cu: number, gib: number): NodesSubject => ({
  role,
  ...(role === 'group' && { name: 'load' }),
  mode,
  edition: 'official',
  nodes: { nodes, size: inCu(cu), disk: { size: inGiB(gib), count: 1, level: 'pl1' }, spec: 'standard' },
});
/** What the service says, in one line per kind. */
const allows = ({ role, mode, nodes: { nodes } }: NodesSubject): boolean => {
  if (role === 'frontend') return nodes >= 1 && nodes <= 11 && nodes % 2 === 1;
  if (role === 'backend' && mode === 'shared_nothing') return nodes >= 3 && nodes <= 50;
  return nodes >= 1 && nodes <= 100;
};

test('sizes are accepted exactly when the service takes them', () => {
  const roles = fc.constantFrom<Role>('frontend', 'backend', 'group');
  const modes = fc.constantFrom<Mode>('shared_data', 'shared_nothing', 'lakehouse');
  fc.assert(
    fc.property(
      roles,
      modes,
      fc.integer({ min: -1, max: 120 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 100, max: 66000 }),
      (role, mode, nodes, cu, gib) => {
        const judged = subject(role, mode, nodes, cu, gib);
        const fine = allows(judged) && cu >= 8 && gib >= 200 && gib <= 65000;
        expect(brokenIn(NODES_RULES, judged).length === 0).toBe(fine);
      },
    ),
  );
});

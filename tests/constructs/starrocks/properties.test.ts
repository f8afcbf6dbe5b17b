import fc from 'fast-check';
import { brokenRules } from '../../../constructs/core/rule';
import { inCu, inGiB } from '../../../domain/units/quantity';
import { NODES_RULES, type NodesSubject } from '../../../constructs/starrocks/rules';

type Kind = NodesSubject['kind'];
type Mode = NodesSubject['mode'];
const subject = (kind: Kind, mode: Mode, nodes: number, cu: number, gib: number): NodesSubject => ({
  option: kind,
  kind,
  mode,
  edition: 'official',
  nodes: { nodes, size: inCu(cu), disk: { size: inGiB(gib), count: 1, level: 'pl1' }, spec: 'standard' },
});
/** What the service says, in one line per kind. */
const allows = ({ kind, mode, nodes: { nodes } }: NodesSubject): boolean => {
  if (kind === 'frontend') return nodes >= 1 && nodes <= 11 && nodes % 2 === 1;
  if (kind === 'backend' && mode === 'shared_nothing') return nodes >= 3 && nodes <= 50;
  return nodes >= 1 && nodes <= 100 && mode !== 'shared_nothing';
};

test('sizes are accepted exactly when the service takes them', () => {
  const kinds = fc.constantFrom<Kind>('frontend', 'backend', 'group');
  const modes = fc.constantFrom<Mode>('shared_data', 'shared_nothing', 'lakehouse');
  fc.assert(
    fc.property(
      kinds,
      modes,
      fc.integer({ min: -1, max: 120 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 100, max: 66000 }),
      (kind, mode, nodes, cu, gib) => {
        const judged = subject(kind, mode, nodes, cu, gib);
        const fine = allows(judged) && cu >= 8 && gib >= 200 && gib <= 65000;
        expect(brokenRules(NODES_RULES, judged).length === 0).toBe(fine);
      },
    ),
  );
});

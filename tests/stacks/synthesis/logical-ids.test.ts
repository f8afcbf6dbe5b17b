import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Construct, type Node } from 'constructs';
import { App } from '../../../constructs/core/terraform';
import { LogicalIds } from '../../../stacks/synthesis/logical-ids';

/** A stack named `s` and, below it, the construct at `path`; what is there already is not made again. */
const stack = (): Construct => new Construct(new App({ outdir: mkdtempSync(join(tmpdir(), 'ids-')) }), 's');
const below = (scope: Construct, ...path: readonly string[]): Node =>
  path.reduce<Construct>((above, id) => (above.node.tryFindChild(id) as Construct | undefined) ?? new Construct(above, id), scope).node;

describe('LogicalIds', () => {
  const named = (...path: readonly string[]): string => {
    const scope = stack();
    return new LogicalIds(scope.node).allocate(below(scope, ...path));
  };

  it('joins the path below the stack, without segments that say nothing', () => {
    expect(named('Spark', 'main', 'Role', 'Resource')).toBe('Spark_main_Role');
  });

  it('keeps dashes of map keys, drops what Terraform does not take', () => {
    expect(named('Topics', 'loan-events', 'A.b')).toBe('Topics_loan-events_Ab');
  });

  it('gives a construct the same name again', () => {
    const scope = stack();
    const ids = new LogicalIds(scope.node);
    const node = below(scope, 'Vpc');
    expect(ids.allocate(node)).toBe(ids.allocate(node));
  });

  it('names siblings, whoever is asked for first', () => {
    const scope = stack();
    const ids = new LogicalIds(scope.node);
    const nodes = ['b', 'a'].map((id) => below(scope, 'Topics', id, 'Resource'));
    expect(nodes.map((node) => ids.allocate(node))).toEqual(['Topics_b', 'Topics_a']);
    expect(ids.allocate(below(scope, 'Topics'))).toBe('Topics');
  });

  it('refuses two paths that would share a name', () => {
    const scope = stack();
    const ids = new LogicalIds(scope.node);
    ids.allocate(below(scope, 'a', 'b'));
    expect(() => ids.allocate(below(scope, 'a_b'))).toThrow(
      "[construct.name-taken] constructs 'a/b' and 'a_b' would share the Terraform name 'a_b'\n    fix: rename one of them",
    );
  });
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Construct } from 'constructs';
import { App } from '../../../constructs/core/terraform';
import { LogicalIds } from '../../../stacks/synthesis/logical-ids';

const tree = (...path: readonly string[]): Construct =>
  path.reduce<Construct>((scope, id) => new Construct(scope, id), new App({ outdir: mkdtempSync(join(tmpdir(), 'ids-')) }));

describe('LogicalIds', () => {
  it('joins the path below the stack, without segments that say nothing', () => {
    expect(new LogicalIds().allocate(tree('risk-prod', 'Spark', 'main', 'Role', 'Resource').node, 1)).toBe('Spark_main_Role');
  });

  it('keeps dashes of map keys, drops what Terraform does not take', () => {
    expect(new LogicalIds().allocate(tree('s', 'Topics', 'loan-events', 'A.b').node, 1)).toBe('Topics_loan-events_Ab');
  });

  it('gives a construct the same name again', () => {
    const ids = new LogicalIds();
    const { node } = tree('s', 'Vpc');
    expect(ids.allocate(node, 1)).toBe(ids.allocate(node, 1));
  });

  it('refuses two paths that would share a name', () => {
    const ids = new LogicalIds();
    ids.allocate(tree('s', 'a', 'b').node, 1);
    expect(() => ids.allocate(tree('s', 'a_b').node, 1)).toThrow(
      "[construct.name-taken] constructs 'a/b' and 'a_b' would share the Terraform name 'a_b'\n    fix: rename one of them",
    );
  });
});

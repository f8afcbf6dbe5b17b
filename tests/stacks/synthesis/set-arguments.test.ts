import * as util from 'cdktf/lib/util';
import { withSetArguments } from '../../../stacks/synthesis/set-arguments';

const NAMES = { dependsOn: ['a.b'], count: undefined, lifecycle: { preventDestroy: true, ignoreChanges: undefined } };

describe('withSetArguments', () => {
  it('leaves out what is not set, for the time of the call only', () => {
    const spelled = { depends_on: ['a.b'], lifecycle: { prevent_destroy: true, ignore_changes: undefined } };
    expect(withSetArguments(() => util.keysToSnakeCase(NAMES))).toStrictEqual(spelled);
    expect(util.keysToSnakeCase(NAMES)).toStrictEqual({ ...spelled, count: undefined });
  });

  it('leaves lists and values that cdktf resolves to cdktf', () => {
    const resolvable = { resolve: () => 'x', toString: () => 'x', creationStack: [] };
    expect(withSetArguments(() => util.keysToSnakeCase(resolvable))).toBe(resolvable);
    expect(withSetArguments(() => util.keysToSnakeCase([{ aB: 1 }]))).toEqual([{ a_b: 1 }]);
  });

  it('puts it back when writing throws', () => {
    const refused = (): never => {
      throw new Error('no');
    };
    expect(() => withSetArguments(refused)).toThrow('no');
    expect(util.keysToSnakeCase({ count: undefined })).toStrictEqual({ count: undefined });
  });
});

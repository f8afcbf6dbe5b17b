import * as stackTrace from 'cdktf/lib/tokens/private/stack-trace';
import { withoutStackTraces } from '../../../stacks/synthesis/no-stack-traces';

describe('withoutStackTraces', () => {
  it('stops cdktf from taking stack traces, for the time of the call only', () => {
    expect(withoutStackTraces(() => stackTrace.captureStackTrace())).toEqual([]);
    expect(stackTrace.captureStackTrace().length).toBeGreaterThan(0);
  });

  it('puts them back when the build throws', () => {
    expect(() =>
      withoutStackTraces(() => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(stackTrace.captureStackTrace().length).toBeGreaterThan(0);
  });
});

import { ValidationError } from '../../../constructs/core/problem';
import { Extensions } from '../../../stacks/extensions/extensions';
import { Collector } from '../../../stacks/problems/collector';
import { ElementError } from '../../../stacks/problems/element-error';
import { ProblemsFound } from '../../../stacks/problems/found-problem';

const PROBLEM = { code: 'a.b', message: 'it is wrong', fix: 'correct it' };
const throwing = (error: Error) => () => {
  throw error;
};

/** What a collector throws at the end of these works. */
function ended(...works: readonly (() => void)[]): unknown {
  const collector = new Collector(Extensions.none);
  works.forEach((work) => collector.attempt('risk-dev', work));
  try {
    return collector.end();
  } catch (error) {
    return error;
  }
}

describe('the collector', () => {
  it('throws all mistakes at the end, in their order', () => {
    const found = ended(
      throwing(new ValidationError('risk-dev/Lake', [PROBLEM, { ...PROBLEM, code: 'a.c' }])),
      () => undefined,
      throwing(new ProblemsFound([{ ...PROBLEM, path: 'risk-dev/Spark' }])),
    );
    expect(found).toBeInstanceOf(ProblemsFound);
    expect((found as ProblemsFound).problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'risk-dev/Lake a.b',
      'risk-dev/Lake a.c',
      'risk-dev/Spark a.b',
    ]);
    expect((found as ProblemsFound).message).toContain('risk-dev/Spark: [a.b] it is wrong\n  fix: correct it');
  });

  it('throws nothing where nothing is wrong', () => {
    expect(ended(() => undefined)).toBeUndefined();
  });

  it('lets our own bugs through as they are, also those about one construct', () => {
    const bug = new TypeError('undefined is no function');
    expect(() => ended(throwing(bug))).toThrow(bug);
    expect(() => ended(throwing(new ElementError('risk-dev/Lake', bug)))).toThrow(bug);
  });
});

import type { FoundRule } from './known/found-rule';
import type { TerraformResourceLifecycle } from './terraform';

/**
 * The `lifecycle` block of a data source that looks for what somebody else made: a plan is refused, in our words, where one of the rules does
 * not hold. `deploy` tells code, message and fix as it tells its own.
 */
export const foundAs = <S>(rules: readonly FoundRule<S>[], ...subjects: readonly S[]): TerraformResourceLifecycle => ({
  postcondition: subjects.flatMap((subject) =>
    rules.map(({ code, condition, message, fix }) => ({
      condition: `\${${condition(subject)}}`,
      errorMessage: `[${code}] ${message(subject)}\nfix: ${fix(subject)}`,
    })),
  ),
});

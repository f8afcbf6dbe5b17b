import type { IConstruct } from 'constructs';
import { fixText } from '../../domain/fix-text';
import type { NameRule } from '../../domain/names/rules';
import { brokenIn, type Path, type Rule } from '../../domain/rule';
import { PHYSICAL_NAME_RULES } from './known/name-rules';
import { type Problem, ValidationError } from './problem';
import { Token } from './terraform';

/**
 * Throws one {@link ValidationError} with every problem given; `undefined` and `false` are rules that hold.
 * The first statement of a construct after `super`, so nothing is half-made.
 */
export function check(scope: IConstruct, ...problems: readonly (Problem | undefined | false)[]): void {
  const broken = problems.filter((problem): problem is Problem => Boolean(problem));
  if (broken.length > 0) throw new ValidationError(scope.node.path, broken);
}

/**
 * The problem with a physical name, if any. Values that Terraform fills in later are not looked at.
 * @param option where it was written or what it is made of, for example `stores.audit`
 */
export function badName(rule: NameRule, name: string, option = 'name'): Problem | undefined {
  return Token.isUnresolved(name) ? undefined : errorsIn(PHYSICAL_NAME_RULES, { rule, name }, option.split('.'))[0];
}

/**
 * The errors of a thing under a table of rules, for {@link check}; `at` leads from the construct's options to the thing. Warnings are
 * for whoever reads an estate: a class that is being built can only refuse.
 */
export const errorsIn = <S>(rules: readonly Rule<S>[], subject: S, at: Path = []): readonly Problem[] =>
  brokenIn(rules, subject)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, fix, ...found }) => ({ code, at: [...at, ...found.at], message, fix: fixText(fix, found.at) }));

import type { Estate } from '../model';
import type { Problem } from '../../domain/problem';
import { merged, sorted } from '../problems/report';
import type { Origins } from '../places/origins';
import { both } from './rule';
import { CHANGE_RULES } from './table';

/**
 * What is wrong with going from one estate to another, each of them being fine on its own.
 * @param origins of `head`: problems stand where the new value is written
 */
export function checkChange(base: Estate, head: Estate, origins: Origins): Problem[] {
  const problems = both(base.environments, head.environments).flatMap(({ key, ...pair }) =>
    CHANGE_RULES.flatMap((rule) =>
      rule.find({ ...pair, path: ['environments', key] }).map((found): Problem => ({
        ...(origins.place(['environments', key, ...rule.at(found)], 'value') ?? { file: 'estate.yaml', line: 1, column: 1 }),
        code: rule.code,
        severity: rule.severity,
        message: rule.message(found),
        fix: rule.fix(found),
        environments: [key],
      })),
    ),
  );
  return sorted(merged(problems));
}

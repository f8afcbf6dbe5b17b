import type { Problem } from '../../domain/problem';
import { eachByEnvironment } from '../../domain/schema/walk';
import type * as z from 'zod';
import { fixAt } from '../fixes/at-path';
import { meantKey } from './meant-key';
import type { ParsedFile } from './parse-yaml';

/** What must hold of values written by environment: their keys are environments, and somebody gets a value everywhere. */
export function byEnvironmentProblems(schema: z.ZodType, parsed: ParsedFile, environments: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  eachByEnvironment(schema, parsed.data, (path, value, required) => {
    const name = path.at(-1) ?? '';
    for (const key of Object.keys(value)) {
      if (key === 'default' || environments.includes(key)) continue;
      const at = [...path, key];
      const place = parsed.source.key(at);
      problems.push({
        ...place,
        code: 'spec.environment.unknown',
        message: `'${name}' is written for '${key}', which is no environment`,
        ...fixAt(meantKey(key, ['default', ...environments], value), place.file, at),
        severity: 'error',
      });
    }
    if (required && !Object.hasOwn(value, 'default') && environments.some((environment) => !Object.hasOwn(value, environment))) {
      const missing = environments.filter((environment) => !Object.hasOwn(value, environment));
      problems.push({
        ...parsed.source.key(path),
        code: 'spec.environment.default',
        message: `'${name}' has no value in ${missing.join(', ')}`,
        fix: `add default: to ${name}, or a value for each environment`,
        severity: 'error',
      });
    }
  });
  return problems;
}

import type { Severity } from '../../domain/problem';
import type { Broken, Path } from '../../domain/rule';
import { absolute } from '../fixes/absolute';
import type { FoundProblem } from '../fixes/found';
import type { Origins } from '../places/origins';

interface Subject {
  readonly path: Path;
  readonly environment?: { readonly name: string };
}

interface Broke extends Omit<Broken, 'key'> {
  readonly code: string;
  readonly severity: Severity;
  readonly key: boolean;
}

/** What breaks a rule, where it was written, or its key; at the estate's first line if nobody wrote it. */
export function toldOf(subject: Subject, origins: Origins, { at, key, code, severity, message, fix }: Broke): FoundProblem {
  const path = [...subject.path, ...at];
  const place = origins.place(path, key ? 'key' : 'value') ?? { file: 'estate.yaml', line: 1, column: 1 };
  return {
    ...place,
    code,
    severity,
    message,
    path,
    fix: absolute(fix, subject.path),
    ...(subject.environment && { environment: subject.environment.name }),
  };
}

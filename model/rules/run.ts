import type { Estate } from '../model';
import type { Problem } from '../../domain/problem';
import { resolved } from '../fixes/resolve';
import type { Origins } from '../places/origins';
import { subjectsOf, type Folder } from './subjects';
import { serviceProblems } from './services';
import { RULES } from './table';

/** What breaks which rule in an estate. */
export function ruleProblems(estate: Estate, origins: Origins, folder: Folder): Problem[] {
  const subjects = subjectsOf(estate, folder);
  const own = RULES.flatMap((rule) =>
    subjects[rule.holdsFor].flatMap((subject) => {
      const local = 'environment' in subject && subject.environment.target === 'kubernetes';
      return local && !rule.onKubernetes ? [] : rule.problems(subject, origins);
    }),
  );
  return resolved([...own, ...serviceProblems(estate, origins, folder.today)], origins);
}

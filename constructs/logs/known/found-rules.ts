import { type FoundRule, quoted } from '../../core/known/found-rule';

export interface ProjectFoundSubject {
  readonly region: string;
  readonly project: string;
}

export const PROJECT_FOUND: readonly FoundRule<ProjectFoundSubject>[] = [
  {
    code: 'logs.existing.missing',
    holds: 'an SLS project that is used is there, in the region of its environment',
    condition: ({ project }) => `contains(self.names, ${quoted(project)})`,
    message: ({ project, region }) => `there is no SLS project '${project}' in ${region}`,
    fix: () => 'write the name of a project of the region and account of this environment in logs.existing',
  },
];

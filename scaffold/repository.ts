import { gitHubWorkflow } from '../ci/github';
import type { Answers } from './answers';
import { firstBusiness } from './business';
import { firstEnvironments } from './environments';
import { extensionExample } from './extension';
import { modeline } from './modeline';
import { type Packages, projectFiles } from './project';
import { readme } from './readme';

/** Where the estate of a new repository lies. */
export const ESTATE = 'estate';

/** The environment on a cluster. */
const LOCAL = 'local';

/** Every file of a new repository, by path. */
export function repository(answers: Answers, packages: Packages): ReadonlyMap<string, string> {
  const { company, business } = answers;
  const environments = firstEnvironments(answers);
  // A cluster is one engineer's own: no pipeline has it.
  const workflow = gitHubWorkflow({ estate: ESTATE, environments: Object.keys(environments).filter((name) => name !== LOCAL) });
  return new Map([
    ...Object.entries(projectFiles(company, packages)),
    ['README.md', readme(answers)],
    [workflow.path, workflow.text],
    [
      `${ESTATE}/estate.yaml`,
      `${modeline('estate')}# What holds everywhere. Every name made in the cloud starts with the estate's: ${company}-prod-${business}-lake.
name: ${company}
tags:
  data-platform: lakehouse
`,
    ],
    ...Object.entries(environments).map(([name, text]) => [`${ESTATE}/environments/${name}.yaml`, text] as const),
    [`${ESTATE}/businesses/${business}.yaml`, firstBusiness(answers)],
    [`${ESTATE}/extensions/company.ts`, extensionExample(company)],
  ]);
}

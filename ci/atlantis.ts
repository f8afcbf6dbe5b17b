import { projectText, workflowText } from './atlantis-project';
import { type Pipeline, type PipelineFile, headerOf } from './pipeline';

/** Projects of Atlantis, one per environment. */
export const atlantisProjects = ({ estate, environments }: Pipeline): PipelineFile => ({
  path: 'atlantis.yaml',
  text: `${headerOf('atlantis')}
version: 3
projects:
${environments.map((name) => projectText({ name })).join('\n')}
workflows:
${environments.map((name) => workflowText({ name, estate, environment: name, deploy: `--env ${name} --yes --wait 10m` })).join('\n')}
`,
});

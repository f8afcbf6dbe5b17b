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
${environments.map((name) => workflowText({ name, estate, environment: name, deploy: deployShown(estate) })).join('\n')}
`,
});

/** The stacks that the preview of an environment shows, never all: a bootstrap's state is where it was first deployed. */
const deployShown = (estate: string): string =>
  `stacks=$(npx lakewright ci shell --affected "$PLANFILE") || exit 1; if [ -n "$stacks" ]; then npx lakewright deploy --estate ${estate} $stacks --yes --wait 30m --expect "$PLANFILE"; fi`;

import { projectText, workflowText } from './atlantis-project';
import { gitLabChild } from './gitlab-child';
import { headerOf } from './pipeline';
import { KINDS_IN_ORDER, namesIn, type Waves } from './waves';

/** What a pipeline of each service takes to deploy the stacks that a change affects. */
export const AFFECTED: Readonly<Record<string, (waves: Waves, estate: string) => string>> = {
  github: gitHubOutputs,
  gitlab: gitLabChild,
  atlantis: atlantisOfStacks,
  shell: optionsOfStacks,
};

/** Outputs of a step: a matrix for each kind of stack, `[]` where there is nothing to do. */
function gitHubOutputs(waves: Waves): string {
  return KINDS_IN_ORDER.map((kind) => `${kind}=${JSON.stringify(waves[kind])}`).join('\n');
}

/** Options of `lakewright deploy` in one line; empty where there is nothing to do, which is no leave to deploy everything. */
function optionsOfStacks(waves: Waves): string {
  return namesIn(waves)
    .map((name) => `--stack ${name}`)
    .join(' ');
}

/** Projects of Atlantis, one a stack, each after the kinds that it reads. */
function atlantisOfStacks(waves: Waves, estate: string): string {
  const rows = KINDS_IN_ORDER.flatMap((kind, order) =>
    waves[kind].flatMap(({ environment, stacks }) => stacks.split(' ').map((name) => ({ name, environment, order }))),
  );
  const projects = rows.map(({ name, environment, order }) => {
    const before = rows.filter((row) => row.environment === environment && row.order < order).map((row) => row.name);
    const depends = before.length === 0 ? '' : `\n    depends_on: [${before.join(', ')}]`;
    return projectText({ name, order: `\n    execution_order_group: ${order + 1}${depends}` });
  });
  const workflows = rows.map(({ name, environment }) =>
    workflowText({
      name,
      estate,
      environment,
      deploy: `npx lakewright deploy --estate ${estate} --stack ${name} --yes --wait 30m --expect "$PLANFILE"`,
    }),
  );
  const list = (key: string, items: readonly string[], none: string): string =>
    items.length === 0 ? `${key}: ${none}` : `${key}:\n${items.join('\n')}`;
  return `${headerOf('atlantis')}
version: 3
${list('projects', projects, '[]')}
${list('workflows', workflows, '{}')}
`;
}

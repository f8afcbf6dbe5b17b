import { INSTALL_TERRAFORM, TERRAFORM_VERSION } from './gitlab-terraform';
import { headerOf } from './pipeline';
import { KINDS_IN_ORDER, stackOptions, type Waves } from './waves';

/** A child pipeline of GitLab: a job a row, a stage a kind. It has a job where there is nothing to do: GitLab takes no pipeline without one. */
export function gitLabChild(waves: Waves, estate: string): string {
  const jobs = KINDS_IN_ORDER.flatMap((kind) =>
    waves[kind].map((row, index) => {
      const name = row.stacks.includes(' ') ? `${kind} ${row.environment} ${index + 1}` : row.stacks;
      return `${JSON.stringify(name)}:
  extends: .lakewright-apply
  stage: ${kind}
  environment: ${row.environment}
  resource_group: ${JSON.stringify(name)}
  script:
    - npx lakewright deploy --estate ${estate} ${stackOptions(row)} --yes --wait 30m --expect gitlab --expect preview.json`;
    }),
  );
  return `${headerOf('gitlab')}
stages: [${KINDS_IN_ORDER.join(', ')}]
variables:
${TERRAFORM_VERSION}
${jobs.length === 0 ? NOTHING : `${TEMPLATE}\n${jobs.join('\n')}`}
`;
}

const NOTHING = `nothing-to-apply:
  stage: foundation
  script: ["true"]`;

const TEMPLATE = `.lakewright-apply:
  image: node:22-bookworm
  needs:
    - pipeline: $PARENT_PIPELINE_ID
      job: lakewright-affected
  before_script:
    - npm ci
${INSTALL_TERRAFORM}`;

/** A project of Atlantis: what is previewed and deployed together. */
export interface AtlantisProject {
  /** Of the project, its workspace and its workflow. */
  readonly name: string;
  /** Further lines of the project, from its fifth. */
  readonly order?: string;
}

/** The lines of a project, below `projects:`. */
export const projectText = ({ name, order = '' }: AtlantisProject): string => `  - name: ${name}
    dir: .
    workspace: ${name}
    workflow: lakewright-${name}${order}
    autoplan: { enabled: true, when_modified: ["**/*"] }`;

/** What a workflow previews, and the shell line that then deploys it. */
export interface AtlantisWorkflow {
  readonly name: string;
  readonly estate: string;
  readonly environment: string;
  readonly deploy: string;
}

/** The lines of a project's workflow, below `workflows:`: what Atlantis keeps between plan and apply is the preview, which holds no secret. */
export const workflowText = ({ name, estate, environment, deploy }: AtlantisWorkflow): string => `  lakewright-${name}:
    plan:
      steps:
        - run: npm ci --silent
        - run: npx lakewright preview --estate ${estate} --base "origin/$BASE_BRANCH_NAME" --env ${environment} --format json --out "$PLANFILE"
        - run: npx lakewright preview --estate ${estate} --base "origin/$BASE_BRANCH_NAME" --env ${environment}
    apply:
      steps:
        - run: ${deploy}`;

import { type Pipeline, type PipelineFile, headerOf } from './pipeline';

/** Projects of Atlantis, one per environment: what it keeps between plan and apply is the preview, which holds no secret. */
export const atlantisProjects = ({ estate, environments }: Pipeline): PipelineFile => ({
  path: 'atlantis.yaml',
  text: `${headerOf('atlantis')}
version: 3
projects:
${environments.map((name) => `  - name: ${name}\n    dir: .\n    workspace: ${name}\n    workflow: lakewright-${name}\n    autoplan: { enabled: true, when_modified: ["**/*"] }`).join('\n')}
workflows:
${environments
  .map(
    (name) => `  lakewright-${name}:
    plan:
      steps:
        - run: npm ci --silent
        - run: npx lakewright preview --estate ${estate} --base "origin/$BASE_BRANCH_NAME" --env ${name} --format json --out "$PLANFILE"
        - run: npx lakewright preview --estate ${estate} --base "origin/$BASE_BRANCH_NAME" --env ${name}
    apply:
      steps:
        - run: npx lakewright deploy --estate ${estate} --env ${name} --yes --wait 10m --expect "$PLANFILE"`,
  )
  .join('\n')}
`,
});

import { accountSteps, SETUP_NODE } from './account-steps';
import { KINDS_IN_ORDER } from './waves';
import { type Pipeline, type PipelineFile, headerOf } from './pipeline';

/** What is applied is the difference of two commits: both have to be there. */
const CHECKOUT = `      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
          persist-credentials: false
${SETUP_NODE}
      - run: npm ci`;

/** A workflow of GitHub Actions: previews pull requests without credentials, and applies after the merge what their comment showed. */
export const gitHubWorkflow = (pipeline: Pipeline): PipelineFile => ({
  path: '.github/workflows/lakewright.yml',
  text: `${headerOf('github')}
name: lakewright
on:
  pull_request:
  push:
    branches: [${pipeline.branch === undefined ? '"**"' : JSON.stringify(pipeline.branch)}]
permissions:
  contents: read
jobs:
  preview:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pull-requests: write
      statuses: write
    concurrency:
      group: lakewright-preview-\${{ github.event.number }}
      cancel-in-progress: true
    steps:
${CHECKOUT}
      - name: preview
        env:
          GITHUB_TOKEN: \${{ github.token }}
          BASE: origin/\${{ github.base_ref }}
        run: npx lakewright preview --estate ${pipeline.estate} --base "$BASE" --format json --out preview.json --post github
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: preview
          path: preview.json
          if-no-files-found: ignore
  affected:
    if: ${condition(pipeline)}
    runs-on: ubuntu-latest
    outputs:
${KINDS_IN_ORDER.map((kind) => `      ${kind}: \${{ steps.affected.outputs.${kind} }}`).join('\n')}
    steps:
${CHECKOUT}
      - name: what was merged
        id: affected
        env:
          BEFORE: \${{ github.event.before }}
        run: |
          npx lakewright preview --estate ${pipeline.estate} --base "$BEFORE" --format json --out preview.json
          npx lakewright ci github --affected preview.json >> "$GITHUB_OUTPUT"
      - uses: actions/upload-artifact@v4
        with:
          name: merged
          path: preview.json
${KINDS_IN_ORDER.map((kind, index) => applyJob(pipeline, kind, KINDS_IN_ORDER.slice(0, index))).join('\n')}
`,
});

/** A push to the branch that is deployed: the one that somebody named, or the repository's default. */
const condition = ({ branch }: Pipeline): string =>
  branch === undefined
    ? "github.event_name == 'push' && github.ref_name == github.event.repository.default_branch"
    : "github.event_name == 'push'";

/** Stacks of one kind, after those that they read; a kind without any is skipped. */
const applyJob = ({ estate }: Pipeline, kind: string, before: readonly string[]): string => `  ${kind}:
    needs: [${['affected', ...before].join(', ')}]
    if: >-
      !cancelled() && needs.affected.result == 'success' && needs.affected.outputs.${kind} != '[]'${before
        .map((one) => `\n      && needs.${one}.result != 'failure'`)
        .join('')}
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pull-requests: read
      id-token: write
    strategy:
      fail-fast: false
      matrix:
        include: \${{ fromJSON(needs.affected.outputs.${kind}) }}
    environment: \${{ matrix.environment }}
    steps:
${accountSteps()}
      - uses: actions/download-artifact@v4
        with:
          name: merged
      - name: apply what was shown
        env:
          GITHUB_TOKEN: \${{ github.token }}
          STACKS: \${{ matrix.stacks }}
        run: |
          for stack in $STACKS; do set -- "$@" --stack "$stack"; done
          npx lakewright deploy --estate ${estate} "$@" --yes --wait 30m --expect github --expect preview.json`;

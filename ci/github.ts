import { accountSteps } from './account-steps';
import { type Pipeline, type PipelineFile, headerOf } from './pipeline';

/** A workflow of GitHub Actions: previews pull requests without credentials, and applies after the merge what their comments showed. */
export const gitHubWorkflow = ({ estate, environments }: Pipeline): PipelineFile => ({
  path: '.github/workflows/lakewright.yml',
  text: `${headerOf('github')}
name: lakewright
on:
  pull_request:
  push:
    branches: [main]
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
    strategy:
      fail-fast: false
      matrix:
        environment: [${environments.join(', ')}]
    concurrency:
      group: lakewright-preview-\${{ github.event.number }}-\${{ matrix.environment }}
      cancel-in-progress: true
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
          cache: npm
      - run: npm ci
      - name: preview
        env:
          GITHUB_TOKEN: \${{ github.token }}
          BASE: origin/\${{ github.base_ref }}
          ENVIRONMENT: \${{ matrix.environment }}
        run: npx lakewright preview --estate ${estate} --base "$BASE" --env "$ENVIRONMENT" --format json --out preview.json --post github
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: preview-\${{ matrix.environment }}
          path: preview.json
          if-no-files-found: ignore
  apply:
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pull-requests: read
      id-token: write
    strategy:
      fail-fast: false
      matrix:
        environment: [${environments.join(', ')}]
    environment: \${{ matrix.environment }}
    concurrency:
      group: lakewright-apply-\${{ matrix.environment }}
      cancel-in-progress: false
    steps:
${accountSteps()}
      - name: apply what was shown
        env:
          GITHUB_TOKEN: \${{ github.token }}
          ENVIRONMENT: \${{ matrix.environment }}
        run: npx lakewright deploy --estate ${estate} --env "$ENVIRONMENT" --yes --wait 10m --expect github
`,
});

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
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
          cache: npm
      - uses: hashicorp/setup-terraform@v3
        with:
          terraform_version: 1.9.8
          terraform_wrapper: false
      - run: npm ci
      - uses: aliyun/configure-aliyun-credentials-action@v1
        if: vars.ALIBABA_CLOUD_ROLE_ARN != ''
        with:
          role-to-assume: \${{ vars.ALIBABA_CLOUD_ROLE_ARN }}
          oidc-provider-arn: \${{ vars.ALIBABA_CLOUD_OIDC_PROVIDER_ARN }}
      - name: access key
        if: vars.ALIBABA_CLOUD_ROLE_ARN == ''
        env:
          KEY_ID: \${{ secrets.ALIBABA_CLOUD_ACCESS_KEY_ID }}
          KEY_SECRET: \${{ secrets.ALIBABA_CLOUD_ACCESS_KEY_SECRET }}
        run: |
          printf 'ALIBABA_CLOUD_ACCESS_KEY_ID=%s\\nALIBABA_CLOUD_ACCESS_KEY_SECRET=%s\\n' "$KEY_ID" "$KEY_SECRET" >> "$GITHUB_ENV"
      - name: apply what was shown
        env:
          GITHUB_TOKEN: \${{ github.token }}
          ENVIRONMENT: \${{ matrix.environment }}
        run: npx lakewright deploy --estate ${estate} --env "$ENVIRONMENT" --yes --wait 10m --expect github
`,
});

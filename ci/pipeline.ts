/** What a pipeline is written for. */
export interface Pipeline {
  /** Folder of the estate as a shell takes it. */
  readonly estate: string;
  readonly environments: readonly string[];
}

/** A file of a pipeline, from the root of the repository. */
export interface PipelineFile {
  readonly path: string;
  readonly text: string;
}

/** The line that says whose file it is: without it nothing is written over. */
export const headerOf = (kind: string): string =>
  `# Written by \`lakewright ci ${kind}\`: run it again after adding an environment; without this line it is yours.`;

/** Steps of a job of GitHub that talks to the account: the project, Terraform and credentials. */
export const ACCOUNT_STEPS = `      - uses: actions/setup-node@v4
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
          printf 'ALIBABA_CLOUD_ACCESS_KEY_ID=%s\\nALIBABA_CLOUD_ACCESS_KEY_SECRET=%s\\n' "$KEY_ID" "$KEY_SECRET" >> "$GITHUB_ENV"`;

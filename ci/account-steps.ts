/** The Node that a job of GitHub runs with. */
export const SETUP_NODE = `      - uses: actions/setup-node@v4
        with:
          node-version: 22
          cache: npm`;

/** Steps with which every job of GitHub begins that talks to the account: the code, the project, Terraform and credentials. `ref`: another version. */
export const accountSteps = (ref?: string): string => `      - uses: actions/checkout@v4
        with:
          persist-credentials: false${ref === undefined ? '' : `\n          ref: ${ref}`}
${SETUP_NODE}
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

import { type Pipeline, type PipelineFile, headerOf } from './pipeline';

/** A pipeline of GitLab CI: previews merge requests, and applies after the merge what their notes showed. */
export const gitLabPipeline = ({ estate, environments }: Pipeline): PipelineFile => ({
  path: '.gitlab-ci.yml',
  text: `${headerOf('gitlab')}
variables:
  GIT_DEPTH: "0"
  TERRAFORM_VERSION: "1.9.8"
.lakewright:
  image: node:22-bookworm
  before_script:
    - npm ci
  parallel:
    matrix:
      - ENVIRONMENT: [${environments.join(', ')}]
lakewright-preview:
  extends: .lakewright
  stage: test
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  interruptible: true
  script:
    - git fetch --quiet origin "$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
    - npx lakewright preview --estate ${estate} --base FETCH_HEAD --env "$ENVIRONMENT" --format json --out preview.json --post gitlab
  artifacts:
    when: always
    paths: [preview.json]
    expire_in: 30 days
lakewright-apply:
  extends: .lakewright
  stage: deploy
  rules:
    - if: $CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  resource_group: lakewright-$ENVIRONMENT
  environment: $ENVIRONMENT
  script:
    - curl -fsSLO "https://releases.hashicorp.com/terraform/$TERRAFORM_VERSION/terraform_\${TERRAFORM_VERSION}_linux_amd64.zip"
    - curl -fsSL "https://releases.hashicorp.com/terraform/$TERRAFORM_VERSION/terraform_\${TERRAFORM_VERSION}_SHA256SUMS" | grep linux_amd64.zip | sha256sum -c
    - apt-get update -q && apt-get install -qy unzip && unzip -qo terraform_*.zip terraform -d /usr/local/bin
    - npx lakewright deploy --estate ${estate} --env "$ENVIRONMENT" --yes --wait 10m --expect gitlab
`,
});

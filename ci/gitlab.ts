import { type Pipeline, type PipelineFile, headerOf } from './pipeline';

/** A pipeline of GitLab CI: previews merge requests, and applies after the merge what their note showed, in a child pipeline with a job a stack. */
export const gitLabPipeline = ({ estate, branch }: Pipeline): PipelineFile => ({
  path: '.gitlab-ci.yml',
  text: `${headerOf('gitlab')}
variables:
  GIT_DEPTH: "0"
.lakewright:
  image: node:22-bookworm
  before_script:
    - npm ci
lakewright-preview:
  extends: .lakewright
  stage: test
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  interruptible: true
  script:
    - git fetch --quiet origin "$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
    - npx lakewright preview --estate ${estate} --base FETCH_HEAD --format json --out preview.json --post gitlab
  artifacts:
    when: always
    paths: [preview.json]
    expire_in: 30 days
lakewright-affected:
  extends: .lakewright
  stage: build
  rules:
    - if: ${condition(branch)}
  script:
    - npx lakewright preview --estate ${estate} --base "$CI_COMMIT_BEFORE_SHA" --format json --out preview.json
    - npx lakewright ci gitlab --estate ${estate} --affected preview.json > lakewright-apply.yml
  artifacts:
    paths: [preview.json, lakewright-apply.yml]
    expire_in: 30 days
lakewright-apply:
  stage: deploy
  needs: [lakewright-affected]
  rules:
    - if: ${condition(branch)}
  variables:
    PARENT_PIPELINE_ID: $CI_PIPELINE_ID
  trigger:
    include:
      - artifact: lakewright-apply.yml
        job: lakewright-affected
    strategy: depend
`,
});

const condition = (branch: string | undefined): string =>
  `$CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == ${branch === undefined ? '$CI_DEFAULT_BRANCH' : JSON.stringify(branch)}`;

import { gitLabAccountJob } from './gitlab-account-job';
import { type Pipeline, type PipelineFile, headerOf } from './pipeline';
import { AS_US, fetchRegistry, GITLAB, indented, inRegistry, REGISTRY } from './registry';

/** A scheduled pipeline of GitLab takes down what is over, whatever became of merge requests, and proposes the change that removes the files. */
export const gitLabSweep = ({ estate }: Pipeline): PipelineFile => ({
  path: '.gitlab/lakewright-sweep.yml',
  text: `${headerOf('gitlab-sweep')}
# In .gitlab-ci.yml:  include: [{ local: .gitlab/lakewright-sweep.yml }]
# Runs in scheduled pipelines with the variable LAKEWRIGHT_SWEEP: Build > Pipeline schedules, once a night. GITLAB_TOKEN: a project access
# token with role Developer, scopes api and write_repository.
${gitLabAccountJob('lakewright-swept')}
lakewright-sweep:
  extends: .lakewright-swept
  stage: deploy
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule" && $LAKEWRIGHT_SWEEP
  resource_group: lakewright-sweep
  variables:
    VERSION: $CI_DEFAULT_BRANCH
    SAYS: environments whose last day is over are gone
  script:
    - |
      : take down what is over
${indented(fetchRegistry(GITLAB), 6)}
      npx lakewright sweep --estate ${estate} --registry ${REGISTRY}
      npx lakewright sweep --estate ${estate} --registry ${REGISTRY} --commands > take-down.sh
      sh -ex take-down.sh
    - |
      : give places back
      (
${indented(inRegistry(GITLAB, estate, `npx lakewright sweep --estate ${estate} --registry ${REGISTRY} --plan`), 6)}
      )
    - |
      : propose the change
      git checkout --quiet -- ${estate} && git clean --quiet -fd ${estate}
      npx lakewright sweep --estate ${estate} --plan > sweep.txt || [ $? -eq 2 ]
      git add --all ${estate}
      git diff --cached --quiet && exit 0
      git ${AS_US} commit --quiet --message "Remove environments whose last day is over"
      git push --quiet --force -o merge_request.create -o merge_request.title="Remove environments whose last day is over" "$REMOTE" HEAD:refs/heads/lakewright-sweep
`,
});

import { gitLabAccountJob } from './gitlab-account-job';
import { type Pipeline, type PipelineFile, headerOf } from './pipeline';
import { fetchRegistry, GITLAB, indented, inRegistry, REGISTRY } from './registry';

const LABELLED =
  '$CI_PIPELINE_SOURCE == "merge_request_event" && $CI_MERGE_REQUEST_LABELS =~ /(^|,)environment(,|$)/ && $CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID';

/** An environment of its own for each merge request with a label, as GitLab's own environments are: stopped with the request or at its day. */
export const gitLabEnvironments = ({ estate }: Pipeline): PipelineFile => ({
  path: '.gitlab/lakewright-environments.yml',
  text: `${headerOf('gitlab-environments')}
# In .gitlab-ci.yml:  include: [{ local: .gitlab/lakewright-environments.yml }]
# Each merge request with the label 'environment' has a small copy of LAKEWRIGHT_SOURCE (default prod), with the businesses that
# LAKEWRIGHT_CLONE names ("--business lending --scale 0.05 --ttl 3d"). A merge request of a fork has none. A label alone starts no
# pipeline: push, or run one. GITLAB_TOKEN: a project access
# token with role Developer, scopes api and write_repository. What nobody stops goes with its last day: lakewright ci gitlab-sweep.
${gitLabAccountJob('lakewright-copy')}
lakewright-environment:
  extends: .lakewright-copy
  stage: deploy
  rules:
    - if: ${LABELLED}
  resource_group: lakewright-environment-$CI_MERGE_REQUEST_IID
  environment:
    name: lakewright/mr-$CI_MERGE_REQUEST_IID
    on_stop: lakewright-environment-gone
    auto_stop_in: 3 days
  variables:
    VERSION: $CI_MERGE_REQUEST_SOURCE_BRANCH_NAME
    TARGET: mr-$CI_MERGE_REQUEST_IID
    SAYS: $CI_MERGE_REQUEST_IID has an environment
  script:
    - |
      : take a place
      export SOURCE="\${LAKEWRIGHT_SOURCE:-prod}" CLONE="\${LAKEWRIGHT_CLONE:---scale 0.05 --ttl 3d}"
      (
${indented(inRegistry(GITLAB, estate, `npx lakewright clone "$SOURCE" "$TARGET" $CLONE --estate ${estate} --registry ${REGISTRY} --report environment.md`), 6)}
      )
    - npx lakewright deploy --estate ${estate} --env "$TARGET" --yes --wait 10m > deploy.log || { cat deploy.log; exit 1; }
    - |
      : comment
      NOTES="$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes"
      MARK='<!-- lakewright environment -->'
      { echo "$MARK"; cat environment.md; printf '\\n\`\`\`\\n'; sed -n '/ deployed: /,$p' deploy.log; printf '\`\`\`\\n'; } > comment.md
      ID=$(curl -fsS --header "PRIVATE-TOKEN: $GITLAB_TOKEN" "$NOTES?per_page=100" | MARK="$MARK" node -e 'let text = ""; process.stdin.on("data", (part) => (text += part)).on("end", () => console.log(JSON.parse(text).find(({ body }) => body.startsWith(process.env.MARK))?.id ?? ""))')
      if [ -n "$ID" ]; then curl -fsS -o /dev/null --request PUT --header "PRIVATE-TOKEN: $GITLAB_TOKEN" --data-urlencode body@comment.md "$NOTES/$ID"
      else curl -fsS -o /dev/null --header "PRIVATE-TOKEN: $GITLAB_TOKEN" --data-urlencode body@comment.md "$NOTES"; fi
lakewright-environment-gone:
  extends: .lakewright-copy
  stage: deploy
  rules:
    - if: ${LABELLED}
      when: manual
      allow_failure: true
  resource_group: lakewright-environment-$CI_MERGE_REQUEST_IID
  environment:
    name: lakewright/mr-$CI_MERGE_REQUEST_IID
    action: stop
  variables:
    # Its own branch may be gone.
    VERSION: $CI_MERGE_REQUEST_TARGET_BRANCH_NAME
    TARGET: mr-$CI_MERGE_REQUEST_IID
    SAYS: $CI_MERGE_REQUEST_IID has no environment any more
  script:
    - |
      : take down
${indented(fetchRegistry(GITLAB), 6)}
      npx lakewright sweep --estate ${estate} --env "$TARGET" --registry ${REGISTRY} --commands > take-down.sh
      sh -ex take-down.sh
    - |
      : give the place back
${indented(inRegistry(GITLAB, estate, `npx lakewright sweep --estate ${estate} --env "$TARGET" --registry ${REGISTRY} --plan`), 6)}
`,
});

import { INSTALL_TERRAFORM, TERRAFORM_VERSION } from './gitlab-terraform';
import { credentials, GITLAB, indented } from './registry';

/**
 * What jobs of GitLab have in common that talk to the account and to the registry's branch. `GITLAB_TOKEN`: a project access token with role
 * Developer, scopes api and write_repository. The branch that is merged into is checked out: an environment may outlive its own.
 */
export const gitLabAccountJob = (name: string): string => `.${name}:
  image: node:22-bookworm
  variables:
    GIT_STRATEGY: none
    REMOTE: $CI_PROJECT_URL.git
    BRANCH: lakewright-environments
  ${TERRAFORM_VERSION}
  before_script:
    - |
${indented(credentials(GITLAB), 6)}
      rm -rf checkout && git clone --quiet --branch "$VERSION" "$REMOTE" checkout && cd checkout
    - npm ci
${INSTALL_TERRAFORM}`;

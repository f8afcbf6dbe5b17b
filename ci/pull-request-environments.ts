import { accountSteps } from './account-steps';
import { type Pipeline, type PipelineFile, headerOf } from './pipeline';
import { fetchRegistry, GITHUB, indented, inRegistry, REGISTRY, REGISTRY_ENV } from './registry';

/** An environment of its own for each pull request with a label: made, refreshed on each push, gone with the label or the request. */
export const pullRequestEnvironments = ({ estate }: Pipeline): PipelineFile => ({
  path: '.github/workflows/lakewright-environments.yml',
  text: `${headerOf('github-environments')}
# Each pull request with the label 'environment' has a small copy of vars.LAKEWRIGHT_SOURCE (default prod), with the businesses that
# vars.LAKEWRIGHT_CLONE names ("--business lending --scale 0.05 --ttl 3d"). What nobody closes goes with its last day: lakewright ci github-sweep.
name: lakewright environments
on:
  pull_request:
    types: [opened, reopened, synchronize, labeled, unlabeled, closed]
permissions:
  contents: read
concurrency:
  group: lakewright-environment-\${{ github.event.number }}
  cancel-in-progress: false
env:
  SOURCE: \${{ vars.LAKEWRIGHT_SOURCE || 'prod' }}
  CLONE: \${{ vars.LAKEWRIGHT_CLONE || '--scale 0.05 --ttl 3d' }}
  TARGET: pr-\${{ github.event.number }}
jobs:
  make:
    # A fork has no credentials, and its code is nobody's whom the account trusts.
    if: >-
      github.event.action != 'closed' && contains(github.event.pull_request.labels.*.name, 'environment')
      && github.event.pull_request.head.repo.full_name == github.repository
    runs-on: ubuntu-latest
    permissions:
      contents: write
      pull-requests: write
      id-token: write
    steps:
${accountSteps()}
      - name: take a place
        env:
          SAYS: \${{ github.event.number }} has an environment
${REGISTRY_ENV}
        run: |
${indented(inRegistry(GITHUB, estate, `npx lakewright clone "$SOURCE" "$TARGET" $CLONE --estate ${estate} --registry ${REGISTRY} --report environment.md`), 10)}
      - name: deploy
        run: npx lakewright deploy --estate ${estate} --env "$TARGET" --yes --wait 10m | tee deploy.log
        shell: bash
      - name: comment
        if: always()
        env:
          GITHUB_TOKEN: \${{ github.token }}
          COMMENTS: repos/\${{ github.repository }}/issues
          NUMBER: \${{ github.event.number }}
        run: |
          MARK='<!-- lakewright environment -->'
          touch environment.md deploy.log
          { echo "$MARK"; cat environment.md; printf '\\n\`\`\`\\n'; sed -n '/ deployed: /,$p' deploy.log; printf '\`\`\`\\n'; } > comment.md
          ID=$(gh api --paginate "$COMMENTS/$NUMBER/comments" --jq ".[] | select(.body | startswith(\\"$MARK\\")) | .id" | head -n 1)
          if [ -n "$ID" ]; then gh api --silent --method PATCH "$COMMENTS/comments/$ID" --field body=@comment.md
          else gh api --silent "$COMMENTS/$NUMBER/comments" --field body=@comment.md; fi
  remove:
    if: >-
      (github.event.action == 'closed' && contains(github.event.pull_request.labels.*.name, 'environment')
      || github.event.action == 'unlabeled' && github.event.label.name == 'environment')
      && github.event.pull_request.head.repo.full_name == github.repository
    runs-on: ubuntu-latest
    permissions:
      contents: write
      id-token: write
    steps:
${accountSteps('${{ github.event.pull_request.base.ref }}')}
      - name: take down
        env:
${REGISTRY_ENV}
        run: |
${indented(fetchRegistry(GITHUB), 10)}
          npx lakewright sweep --estate ${estate} --env "$TARGET" --registry ${REGISTRY} --commands > take-down.sh
          sh -ex take-down.sh
      - name: give the place back
        env:
          SAYS: \${{ github.event.number }} has no environment any more
${REGISTRY_ENV}
        run: |
${indented(inRegistry(GITHUB, estate, `npx lakewright sweep --estate ${estate} --env "$TARGET" --registry ${REGISTRY} --plan`), 10)}
`,
});

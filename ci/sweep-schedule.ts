import { accountSteps } from './account-steps';
import { type Pipeline, type PipelineFile, headerOf } from './pipeline';
import { AS_US, credentials, fetchRegistry, GITHUB, indented, inRegistry, REGISTRY, REGISTRY_ENV } from './registry';

/** Every night takes down what is over, whatever became of pull requests, and proposes the change that removes the files. */
export const sweepSchedule = ({ estate }: Pipeline): PipelineFile => ({
  path: '.github/workflows/lakewright-sweep.yml',
  text: `${headerOf('github-sweep')}
name: lakewright sweep
on:
  schedule:
    - cron: "17 2 * * *"
  workflow_dispatch:
permissions:
  contents: read
concurrency:
  group: lakewright-sweep
  cancel-in-progress: false
jobs:
  sweep:
    runs-on: ubuntu-latest
    permissions:
      contents: write
      pull-requests: write
      id-token: write
    steps:
${accountSteps()}
      - name: take down what is over
        env:
${REGISTRY_ENV}
        run: |
${indented(fetchRegistry(GITHUB), 10)}
          npx lakewright sweep --estate ${estate} --registry ${REGISTRY} | tee -a "$GITHUB_STEP_SUMMARY"
          npx lakewright sweep --estate ${estate} --registry ${REGISTRY} --commands > take-down.sh
          sh -ex take-down.sh
      - name: give places back
        env:
          SAYS: environments whose last day is over are gone
${REGISTRY_ENV}
        run: |
${indented(inRegistry(GITHUB, estate, `npx lakewright sweep --estate ${estate} --registry ${REGISTRY} --plan`), 10)}
      - name: propose the change
        env:
          GITHUB_TOKEN: \${{ github.token }}
          REMOTE: https://github.com/\${{ github.repository }}
        run: |
          git checkout --quiet -- ${estate} && git clean --quiet -fd ${estate}
          npx lakewright sweep --estate ${estate} --plan > sweep.txt || [ $? -eq 2 ]
          git add --all ${estate}
          git diff --cached --quiet && exit 0
          git ${AS_US} commit --quiet --message "Remove environments whose last day is over"
${indented(credentials(GITHUB), 10)}
          git push --quiet --force "$REMOTE" HEAD:refs/heads/lakewright-sweep
          gh pr create --head lakewright-sweep --title "Remove environments whose last day is over" --body-file sweep.txt || gh pr edit lakewright-sweep --body-file sweep.txt
`,
});

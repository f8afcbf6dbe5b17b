import type { Answers } from './answers';

/** What a new repository says of itself. */
export const readme = ({ company, region, business }: Answers): string => `# The lakehouse of ${company}

An estate of [lakewright](node_modules/lakewright/README.md): one YAML file per business becomes one Terraform stack per business and environment in ${region}.

\`\`\`sh
npm install
npx lakewright deploy --simulate    # real Terraform against a simulated cloud: no account, nothing is paid for
\`\`\`

| where | what |
|---|---|
| \`estate/businesses/${business}.yaml\` | what a business needs; another one: \`npx lakewright add business NAME\` |
| \`estate/environments/\` | where businesses run; another one: \`npx lakewright add environment NAME\`, or \`npx lakewright clone prod NAME\` |
| \`estate/extensions/\` | TypeScript for what YAML has no words for; \`npm run types\` checks it |
| \`.github/workflows/lakewright.yml\` | previews pull requests and applies what was shown; other services: \`npx lakewright ci --help\` |
| \`cdktf.json\` | for \`npx cdktf-cli@0.21 diff ${business}-dev\` and the like |

What to do next:

1. Write owners, cost centers and sizes into \`estate/businesses/${business}.yaml\`; \`npx lakewright validate\` tells every mistake with its line.
2. \`npx lakewright preview --base main\` tells what a change will really do.
3. \`npx lakewright doctor\` tells what is missing for a real account, then \`npx lakewright deploy --stack bootstrap-prod\` and \`npx lakewright deploy --env prod\`.

Commit \`package-lock.json\`: the pipeline installs what it says.
`;

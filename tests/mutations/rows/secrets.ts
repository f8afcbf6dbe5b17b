import type { Mutation } from '../mutation';

const WRITTEN = ['tests/model/secrets.test.ts'];
const PRIVATE = ['tests/deploy/private.test.ts'];
const PRINTED = ['tests/deploy/engine/run-terraform.test.ts'];
const REACH = ['tests/stacks/reach/reach.test.ts'];
const SECRECY = ['tests/functions/spark-admin/secrecy.test.ts'];

/** What must never be written, shown or left lying about. */
export const SECRET_MUTATIONS: readonly Mutation[] = [
  { name: 'a temporary access key in YAML is not recognised', find: '(?:LTAI|STS\\.N)', replace: '(?:LTAI)', tests: WRITTEN },
  { name: 'an access key in YAML is not recognised', find: '(?:LTAI|STS\\.N)', replace: '(?:STS\\.N)', tests: WRITTEN },
  {
    name: 'a private key in YAML is not recognised',
    find: 'PRIVATE KEY-----/',
    replace: 'PUBLIC KEY-----/',
    file: 'model/read/secrets.ts',
    tests: WRITTEN,
  },
  {
    name: "Terraform's output can be read by all",
    find: "openSync(outFile, 'w', 0o600)",
    replace: "openSync(outFile, 'w')",
    tests: PRINTED,
  },
  {
    name: 'a plan can be read by all while it is there',
    find: ', mode: 0o700 }); return folder;',
    replace: ' });\n  return folder;',
    tests: PRINTED,
  },
  {
    name: 'a plan that was not applied is left',
    find: 'stacks.forEach(dropPlan);',
    replace: '',
    tests: ['tests/deploy/stacks/plans-go.test.ts'],
  },
  {
    name: 'a plan of a killed run is left',
    find: '/\\.(out|err|tfplan)$/',
    replace: '/\\.(out|err)$/',
    tests: ['tests/deploy/engine/leftover.test.ts'],
  },
  { name: 'a folder of states stays open', find: 'if (!others) tighten(folder, FOLDER);', replace: '', tests: PRIVATE },
  { name: 'states stay open', find: 'states.forEach((name) => tighten(join(folder, name), FILE));', replace: '', tests: PRIVATE },
  { name: 'git takes states in', find: 'ignore(folder, others ? STATES_ONLY : ALL);', replace: '', tests: PRIVATE },
  {
    name: 'the admin function reaches values of environments whose names begin alike',
    find: 'parameter/${stack}-${value}*',
    replace: 'parameter/${stack}*',
    tests: REACH,
  },
  {
    name: 'the admin function may hand out roles whose names begin alike',
    find: 'role/${roleName}`',
    replace: 'role/${roleName}*`',
    tests: REACH,
  },
  {
    name: 'jobs may drop tables of Data Lake Formation though theirs are elsewhere',
    find: 'if (usesDlf(metastore)) role.grant',
    replace: 'role.grant',
    tests: ['tests/constructs/spark/access.test.ts'],
  },
  {
    name: 'a sensitive output is shown',
    find: 'sensitive ? [[output, HIDDEN] as const]',
    replace: 'false ? [[output, HIDDEN] as const]',
    tests: ['tests/deploy/report/report.test.ts'],
  },
  { name: "the function's log shows secrets", find: 'edges.write(hidden.scrub(', replace: 'edges.write((', tests: SECRECY },
  {
    name: "the function's answers show secrets",
    find: 'render(request, outcome, hidden.scrub(reason))',
    replace: 'render(request, outcome, reason)',
    tests: SECRECY,
  },
  {
    name: 'a raised generation keeps the password',
    find: 'keepers: { generation: String(generation) }',
    replace: 'keepers: {}',
    tests: ['tests/constructs/core/generated-secret.test.ts'],
  },
];

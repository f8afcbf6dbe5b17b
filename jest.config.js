/** Minutes long together: a lane of their own, jest.long.config.js. */
const LONG = [
  'tests/cli/deployed.test.ts',
  'tests/cli/describe.test.ts',
  'tests/cli/json.test.ts',
  'tests/cli/list.test.ts',
  'tests/cli/mistakes.test.ts',
  'tests/cli/synth.test.ts',
  'tests/cli/system-errors.test.ts',
  'tests/constructs/applied.test.ts',
  'tests/constructs/services-applied.test.ts',
  'tests/clone/round-trips.test.ts',
  'tests/crash/',
  'tests/deploy/at-once.test.ts',
  'tests/deploy/deploy.test.ts',
  'tests/deploy/json-documents.test.ts',
  'tests/deploy/lost-output.test.ts',
  'tests/deploy/previewed.test.ts',
  'tests/deploy/providers-first.test.ts',
  'tests/deploy/reading.test.ts',
  'tests/deploy/rehearsal-json.test.ts',
  'tests/deploy/run/changed.test.ts',
  'tests/deploy/run/disk.test.ts',
  'tests/deploy/run/expected.test.ts',
  'tests/deploy/run/interrupt.test.ts',
  'tests/deploy/run/order.test.ts',
  'tests/deploy/run/preview.test.ts',
  'tests/deploy/run/refusals.test.ts',
  'tests/destroy/destroy.test.ts',
  'tests/estates-deployed/',
  'tests/faults/',
  'tests/functions/spark-admin/crash-again.test.ts',
  'tests/functions/spark-admin/crash-rollback.test.ts',
  'tests/fuzz/',
  'tests/pairs/',
  'tests/plan/live.test.ts',
  'tests/preview/live/',
  'tests/preview/render/secrets.test.ts',
  'tests/simulate/simulate.test.ts',
  'tests/simulator/crash/',
  'tests/simulator/generated.test.ts',
  'tests/simulator/kubernetes.test.ts',
  'tests/stacks/spark-queues-applied.test.ts',
  'tests/terminal/unseen.test.ts',
  'tests/text/applied.test.ts',
  'tests/text/literal.test.ts',
];

/** Packages that are ES modules only: they are compiled, as jest requires everything. */
const ES_MODULES = '@octokit/|universal-user-agent/|before-after-hook/|json-with-bigint/|content-type/';
const swc = (syntax) => ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax } } }];

/** Tests mirror the source tree under tests/; swc compiles, `npm run types` checks the types. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...LONG.map((path) => `<rootDir>/${path}`)],
  transform: { '\\.ts$': swc('typescript'), [`/node_modules/(?:${ES_MODULES}).*\\.js$`]: swc('ecmascript') },
  transformIgnorePatterns: [`/node_modules/(?!@cdktf/provider-alicloud/|${ES_MODULES})`],
  moduleFileExtensions: ['ts', 'js', 'json'],
  // Ends what hangs; a busy machine is no failure.
  testTimeout: 120000,
  maxWorkers: 2,
  // Written snapshots must not restyle the file around them.
  prettierPath: null,
};

Object.defineProperty(module.exports, 'LONG', { value: LONG });

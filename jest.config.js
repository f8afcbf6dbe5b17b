/** Minutes long together: a lane of their own, jest.long.config.js. */
const LONG = [
  'tests/deploy/at-once.test.ts',
  'tests/deploy/deploy.test.ts',
  'tests/deploy/run/changed.test.ts',
  'tests/destroy/destroy.test.ts',
  'tests/simulate/simulate.test.ts',
  'tests/crash/',
  'tests/estates-deployed/',
  'tests/faults/',
  'tests/pairs/',
  'tests/fuzz/',
  'tests/plan/live.test.ts',
  'tests/preview/render/secrets.test.ts',
  'tests/simulator/crash/',
  'tests/simulator/generated.test.ts',
  'tests/simulator/kubernetes.test.ts',
  'tests/stacks/spark-queues-applied.test.ts',
  'tests/text/applied.test.ts',
];

/** Tests mirror the source tree under tests/; swc compiles, `npm run types` checks the types. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...LONG.map((path) => `<rootDir>/${path}`)],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  transformIgnorePatterns: ['/node_modules/(?!@cdktf/provider-alicloud/)'],
  moduleFileExtensions: ['ts', 'js', 'json'],
  testTimeout: 30000,
  maxWorkers: 2,
  // Written snapshots must not restyle the file around them.
  prettierPath: null,
};

Object.defineProperty(module.exports, 'LONG', { value: LONG });

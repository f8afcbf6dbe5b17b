/** Tests mirror the source tree under tests/; swc compiles, `npm run types` checks the types. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  // Minutes long: a lane of their own, jest.long.config.js.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/estates-deployed/', '<rootDir>/tests/crash/'],
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  transformIgnorePatterns: ['/node_modules/(?!@cdktf/provider-alicloud/)'],
  moduleFileExtensions: ['ts', 'js', 'json'],
  testTimeout: 30000,
  maxWorkers: 2,
  // Written snapshots must not restyle the file around them.
  prettierPath: null,
};

/** The long lane: every estate and every type is deployed, changed and destroyed, and processes are killed. `npm run test:long`, and CI. */
const base = require('./jest.config');

module.exports = {
  ...base,
  testMatch: base.LONG.map((path) => `<rootDir>/${path}${path.endsWith('/') ? '*.test.ts' : ''}`),
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 600000,
  maxWorkers: 2,
  testSequencer: './tests/longest-first.js',
};

/** The long lane: every estate that ships is deployed, changed and destroyed, and deploys are killed. `npm run test:long`, and CI. */
const base = require('./jest.config');

module.exports = {
  ...base,
  testPathIgnorePatterns: ['/node_modules/'],
  roots: ['<rootDir>/tests/estates-deployed', '<rootDir>/tests/crash'],
  testTimeout: 600000,
  maxWorkers: 1,
};

/** The long lane: every estate that ships is deployed, changed and destroyed. `npm run test:estates`, and CI. */
const base = require('./jest.config');

module.exports = { ...base, testPathIgnorePatterns: ['/node_modules/'], roots: ['<rootDir>/tests/estates-deployed'], testTimeout: 600000, maxWorkers: 1 };

/** The synthesis tests on cdktn, the living fork of cdktf, in its place: `npm run test:cdktn`. Snapshots are those of cdktf, so that every byte is the same. */
const base = require('./jest.config');

const FORK = '<rootDir>/tests/cdktn/node_modules';

module.exports = {
  ...base,
  globalSetup: './tests/cdktn/install.js',
  testMatch: ['tests/cdktn/', 'tests/unchanged/bytes', 'tests/stacks/synthesis/', 'tests/stacks/extensions/'].map(
    (path) => `<rootDir>/${path}*.test.ts`,
  ),
  testPathIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: { ...base.moduleNameMapper, '^cdktf(/.*)?$': `${FORK}/cdktn$1`, '^constructs(/.*)?$': `${FORK}/constructs$1` },
};

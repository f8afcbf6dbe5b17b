const { default: Sequencer } = require('@jest/test-sequencer');

/** Suites of minutes: one of these begun last would leave the other worker with nothing to do. */
const LONGEST = [
  'tests/pairs/interrupted',
  'tests/estates-deployed/estates',
  'tests/pairs/planned',
  'tests/clone/deployed',
  'tests/pairs/applied',
  'tests/package/package',
  'tests/crash/crash',
  'tests/fuzz/',
  'tests/faults/',
];

/** Starts the longest suites first; the others come as jest orders them. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => LONGEST.findIndex((part) => path.includes(part)) + 1 || LONGEST.length + 1;
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};

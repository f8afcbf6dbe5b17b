import { SCENARIOS, stateOf } from './crash-scenarios';
import type { Harness } from './harness';
import { afterEachDeath, ready, undisturbed } from './killed';

/** The state without what cannot be undone: restarts happened, and secrets and their versions stay in KMS. */
function undoable(harness: Harness): unknown {
  const state = stateOf(harness);
  return { ...state, secrets: undefined, kyuubi: state.kyuubi.map(({ settings, state: now }) => ({ settings, now })) };
}

/**
 * Making room lowers queues; raising them again is what the queues' own requests do. A connection says no age, so that one whose making was
 * never answered is left: it may be somebody's.
 */
const NOT_TAKEN_BACK = ['Custom::SparkRoom', 'Custom::SparkNetworkConnection'];

const scenariosOf = (request: 'Create' | 'Update') =>
  SCENARIOS.filter(({ asked }) => (asked.request ?? 'Create') === request && !NOT_TAKEN_BACK.includes(asked.type));

describe.each(scenariosOf('Create'))('$name, killed after each of its requests', (scenario) => {
  test('and rolled back by ROS, which knows no id of it: nothing is left', async () => {
    const { sent } = await undisturbed(scenario, stateOf);
    const removal = { ...scenario.asked, request: 'Delete', requestId: 'request-2' } as const;
    const clean = await ready(scenario);
    await clean.ask(scenario.asked);
    await clean.ask(removal);
    const state = undoable(clean);
    await clean.stop();
    await afterEachDeath(scenario, sent, async (harness, last) => {
      const answer = await harness.ask(removal);
      expect({ last, status: answer.Status, reason: answer.Reason, state: undoable(harness) }).toEqual({
        last,
        status: 'SUCCESS',
        state,
      });
    });
  });
});

describe.each(scenariosOf('Update'))('$name, killed after each of its requests', (scenario) => {
  test('and rolled back by ROS with an update the other way: as if nothing had been', async () => {
    const { sent } = await undisturbed(scenario, stateOf);
    const before = await ready(scenario);
    const state = undoable(before);
    await before.stop();
    const back = {
      ...scenario.asked,
      properties: scenario.asked.old ?? {},
      old: scenario.asked.properties,
      requestId: 'request-3',
    };
    await afterEachDeath(scenario, sent, async (harness, last) => {
      const answer = await harness.ask(back);
      expect({ last, status: answer.Status, reason: answer.Reason, state: undoable(harness) }).toEqual({
        last,
        status: 'SUCCESS',
        state,
      });
    });
  });
});

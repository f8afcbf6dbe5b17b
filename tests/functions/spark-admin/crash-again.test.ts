import { SCENARIOS, stateOf } from './crash-scenarios';
import { afterEachDeath, undisturbed } from './killed';

describe.each(SCENARIOS)('$name, killed after each of its requests', (scenario) => {
  test('and delivered again: the same end, nothing twice', async () => {
    const { state, sent, answer } = await undisturbed(scenario, stateOf);
    expect(answer).toMatchObject({ Status: 'SUCCESS' });
    expect(sent).toBeGreaterThan(2);
    await afterEachDeath(scenario, sent, async (harness, last) => {
      const again = await harness.ask(scenario.asked);
      expect({ last, status: again.Status, reason: again.Reason, state: stateOf(harness) }).toEqual({
        last,
        status: 'SUCCESS',
        state,
      });
    });
  });
});

import { type Scenario, prepare } from './crash-scenarios';
import { Harness } from './harness';
import { sendPlainly } from './plain-http';

/** A harness in which what comes before the scenario's request was done. */
export async function ready(scenario: Scenario): Promise<Harness> {
  const harness = await Harness.start();
  harness.send = sendPlainly;
  prepare(harness);
  for (const asked of scenario.before ?? []) await harness.ask(asked);
  harness.sent = 0;
  return harness;
}

/**
 * Invokes the function and lets it die when the reply of its `last` request has arrived: nothing of it runs
 * afterwards.
 */
async function killedAfter(last: number, harness: Harness, scenario: Scenario): Promise<void> {
  harness.service.answers.clear();
  await new Promise<void>((died) => {
    harness.afterReply = () =>
      harness.sent < last
        ? Promise.resolve()
        : new Promise<void>(() => {
            died();
          });
    void harness.invoke(harness.event(scenario.asked));
  });
  harness.afterReply = undefined;
}

/**
 * For each request of the scenario: what `then` finds after the function was killed when that request's reply had
 * arrived.
 */
export async function afterEachDeath(
  scenario: Scenario,
  sent: number,
  then: (harness: Harness, last: number) => Promise<void>,
): Promise<void> {
  for (let last = 1; last <= sent; last += 1) {
    const harness = await ready(scenario);
    await killedAfter(last, harness, scenario);
    await then(harness, last);
    await harness.stop();
  }
}

/** What an undisturbed run answers, how many requests it sends, and what `state` says afterwards. */
export async function undisturbed<T>(
  scenario: Scenario,
  state: (harness: Harness) => T,
): Promise<{ readonly state: T; readonly sent: number; readonly answer: unknown }> {
  const harness = await ready(scenario);
  const answer = await harness.ask(scenario.asked);
  const result = { state: state(harness), sent: harness.sent, answer };
  await harness.stop();
  return result;
}

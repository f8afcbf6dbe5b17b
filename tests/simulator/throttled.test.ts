/** How long a busy service is waited for, without Terraform: the provider repeats a call five times and then gives up. */
import { Faults } from '../../simulator/faults/fault';
import { withFaults } from '../../simulator/faults/trouble';
import type { Outcome, Provider, Session } from '../../simulator/provider';
import { catalogue } from '../../simulator/schema/catalogue';

const MODEL = catalogue('alicloud').resource('alicloud_vpc');
const SESSION: Session = { connection: 'test', label: '', region: 'cn-hangzhou' };

/** What comes of a creation that is throttled so many times. */
async function created(times: number): Promise<Outcome> {
  const faults = new Faults();
  faults.add({ does: 'throttle', on: 'create', times, ms: 0 });
  const service = { create: async (): Promise<Outcome> => ({ state: { id: 'made' } }) } as Partial<Provider> as Provider;
  return withFaults(service, { faults, latency: 0 }).create(SESSION, MODEL, {}, {});
}

it.each([1, 5])('a service that is busy %i times is waited for', async (times) => {
  expect(await created(times)).toEqual({ state: { id: 'made' } });
});

it.each([6, 51])('one that is busy %i times is an error', async (times) => {
  const { state, diagnostics } = await created(times);
  expect(state).toBeNull();
  expect(diagnostics).toMatchObject([{ summary: expect.stringContaining('Throttling.User') }]);
});

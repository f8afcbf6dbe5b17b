import type { CallRecord } from '../../simulator';
import { Faults } from '../../simulator/faults/fault';
import { describeWithTerraform } from '../support/terraform/describe';
import { stand } from './stand';

const vpcs = (count: number): Record<string, unknown> => ({
  resource: {
    alicloud_vpc: Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`n${index}`, { vpc_name: `n${index}`, cidr_block: '10.0.0.0/8' }]),
    ),
  },
});

describe('which calls a fault hits', () => {
  const hits = (faults: Faults, operation: 'create' | 'read', type: string, times: number): boolean[] =>
    Array.from({ length: times }, () => faults.hits(operation, type).length > 0);

  test.each([
    ['the first by default', {}, [true, false, false, false]],
    ['the n-th', { nth: 3 }, [false, false, true, false]],
    ['several in a row', { nth: 2, times: 2 }, [false, true, true, false]],
    ['all with 0', { times: 0 }, [true, true, true, true]],
    ['none of another operation', { on: 'delete' as const, times: 0 }, [false, false, false, false]],
    ['types by pattern', { type: 'alicloud_v*', times: 0 }, [true, true, true, true]],
    ['none of another type', { type: 'alicloud_vswitch', times: 0 }, [false, false, false, false]],
  ])('%s', (_what, over, expected) => {
    const faults = new Faults();
    faults.add({ does: 'fail', ...over });
    expect(hits(faults, 'create', 'alicloud_vpc', 4)).toEqual(expected);
  });

  test('plans only on request, and half-way only creations', () => {
    const faults = new Faults();
    faults.add({ does: 'fail', times: 0 });
    faults.add({ does: 'half-way', times: 0 });
    expect(faults.hits('plan', 'alicloud_vpc')).toEqual([]);
    expect(faults.hits('read', 'alicloud_vpc').map(({ does }) => does)).toEqual(['fail']);
  });
});

describeWithTerraform('trouble on request', () => {
  test('a call that fails leaves nothing behind, and the next apply goes on', async () => {
    const one = await stand(vpcs(3));
    await one.simulator.control.fault({
      does: 'fail',
      on: 'create',
      type: 'alicloud_vpc',
      nth: 2,
      code: 'QuotaExceeded.Vpc',
      message: 'enough',
    });
    expect(await one.refused('-parallelism=1')).toMatch(/QuotaExceeded.Vpc: enough/);
    expect(await one.simulator.control.objects()).toHaveLength(2);
    await one.apply();
    expect(await one.simulator.control.objects()).toHaveLength(3);
    await one.stop();
  });

  test('a creation that fails half-way leaves a tainted object, which is replaced', async () => {
    const one = await stand(vpcs(1));
    await one.simulator.control.fault({ does: 'half-way', type: 'alicloud_vpc' });
    await one.refused();
    const [broken] = await one.simulator.control.objects();
    expect((await one.changes()).map(({ actions }) => actions)).toEqual([['delete', 'create']]);
    await one.apply();
    const [made, ...others] = await one.simulator.control.objects();
    expect(others).toEqual([]);
    expect(made?.id).not.toBe(broken?.id);
    await one.stop();
  });

  test('throttling is waited out five times; what goes on longer is an error', async () => {
    const one = await stand(vpcs(1));
    await one.simulator.control.fault({ does: 'throttle', on: 'create', times: 6, ms: 1 });
    expect(await one.refused()).toMatch(/Throttling.User/);
    await one.simulator.control.clearFaults();
    await one.simulator.control.fault({ does: 'throttle', on: 'create', times: 5, ms: 1 });
    await one.apply();
    await one.simulator.control.fault({ does: 'throttle', on: 'read', times: 0, ms: 1 });
    expect((await one.run('plan')).stderr).toMatch(/Throttling.User/);
    await one.simulator.control.clearFaults();
    expect(await one.changes()).toEqual([]);
    await one.stop();
  });

  test('drift shows in the next plan, and every call in the log', async () => {
    const calls: CallRecord[] = [];
    const one = await stand(vpcs(1), { log: (call) => calls.push(call) });
    await one.apply();
    const id = String(one.state('alicloud_vpc.n0')['id']);
    await one.simulator.control.drift('alicloud_vpc', id, { vpc_name: 'renamed' });
    expect(await one.changes()).toMatchObject([{ actions: ['update'], before: { vpc_name: 'renamed' }, after: { vpc_name: 'n0' } }]);
    expect(calls).toContainEqual(
      expect.objectContaining({ provider: 'alicloud', call: 'ApplyResourceChange', operation: 'create', type: 'alicloud_vpc', id }),
    );
    expect(calls).toContainEqual(expect.objectContaining({ call: 'ReadResource', id }));
    await expect(one.simulator.control.drift('alicloud_vpc', 'vpc-none', {})).rejects.toThrow(
      /\[simulator.object.missing\] there is no alicloud_vpc 'vpc-none'\n {2}fix: name one of vpc-/,
    );
    await one.stop();
  });
});

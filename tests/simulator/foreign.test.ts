import { describeWithTerraform } from '../support/terraform/describe';
import { startSimulator } from '../../simulator';
import { standAt } from './stand';

/** What projects have that were not written for this cloud. */
const resources = (wait: string, days: number): Record<string, unknown> => ({
  terraform: { required_providers: { kubernetes: { source: 'hashicorp/kubernetes' }, time: { source: 'hashicorp/time' } } },
  provider: { alicloud: [{ region: 'cn-hangzhou' }] },
  resource: {
    alicloud_vpc: { a: { vpc_name: 'a', cidr_block: '10.0.0.0/8' } },
    alicloud_mongodb_instance: { m: { engine_version: '6.0', db_instance_class: 'dds.mongo.mid', db_instance_storage: 10 } },
    time_sleep: { s: { create_duration: wait, triggers: { id: '${alicloud_vpc.a.id}' } } },
    time_offset: { o: { offset_days: days } },
    kubernetes_namespace: { n: { metadata: { name: 'jobs' } } },
    kubernetes_config_map: {
      c: { metadata: { name: 'settings', namespace: '${kubernetes_namespace.n.metadata[0].name}' }, data: { a: 'b' } },
    },
  },
});

describeWithTerraform('a project of somebody else', () => {
  test('is served without a source, with hashicorp/time, and with names of Kubernetes without a version', async () => {
    const one = standAt(await startSimulator(), resources('30s', 7));
    await one.apply();
    expect(one.state('kubernetes_config_map.c')['id']).toBe('jobs/settings');
    const base = String(one.state('time_offset.o')['base_rfc3339']);
    expect(Date.parse(String(one.state('time_offset.o')['rfc3339'])) - Date.parse(base)).toBe(7 * 86_400_000);
    expect(await one.changes()).toEqual([]);
    one.write(resources('60s', 8));
    expect(await one.changes()).toMatchObject([
      { address: 'time_offset.o', actions: ['update'], afterUnknown: { rfc3339: true } },
      { address: 'time_sleep.s', actions: ['update'] },
    ]);
    await one.apply();
    expect(one.state('time_offset.o')).toMatchObject({ base_rfc3339: base, offset_days: 8 });
    expect(await one.changes()).toEqual([]);
    await one.stop();
  });
});

import type { JsonObject } from '../cloud/object';
import type { View } from '../cloud/store';

/** Network and zone of whoever names only its vSwitch. */
export function whereabouts({ vswitch_id: one, vswitch_ids: several }: JsonObject, cloud: View): JsonObject {
  const [own] = [one, several].flat();
  const vswitch = typeof own === 'string' ? cloud.get('alicloud_vswitch', own.split(',')[0] ?? '') : undefined;
  if (vswitch === undefined) return {};
  const { vpc_id: vpc = '', zone_id: zone = '' } = vswitch.attributes;
  return { vpc_id: vpc, zone_id: zone, availability_zone: zone };
}

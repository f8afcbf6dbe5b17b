import type { Json, JsonObject } from '../../cloud/object';
import { ACCOUNT_ID } from '../account';
import type { DataTable } from './source';

const REGIONS = [
  'cn-hangzhou',
  'cn-shanghai',
  'cn-qingdao',
  'cn-beijing',
  'cn-zhangjiakou',
  'cn-wulanchabu',
  'cn-shenzhen',
  'cn-guangzhou',
  'cn-chengdu',
  'cn-hongkong',
  'ap-northeast-1',
  'ap-southeast-1',
  'ap-southeast-5',
  'ap-southeast-7',
  'eu-central-1',
  'us-west-1',
  'us-east-1',
];

/** Zones by region, as far as the analytical services use them; elsewhere a and b. */
const ZONES: Readonly<Record<string, string>> = {
  'cn-hangzhou': 'hijk',
  'cn-shanghai': 'bfglmn',
  'cn-beijing': 'cfghikl',
  'cn-shenzhen': 'cdef',
  'cn-hongkong': 'bcd',
  'ap-southeast-1': 'abc',
  'ap-northeast-1': 'abc',
  'us-east-1': 'ab',
  'us-west-1': 'ab',
  'eu-central-1': 'abc',
  'ap-southeast-5': 'abc',
};

export function zonesOf(region: string): string[] {
  return [...(ZONES[region] ?? 'ab')].map((letter) => (/\d$/.test(region) ? `${region}${letter}` : `${region}-${letter}`));
}

const asIds = (ids: readonly string[], name: string, entry: (id: string) => JsonObject): Record<string, Json> => ({
  ids,
  [name]: ids.map(entry),
});

/** Who and where we are. */
export const ACCOUNT: DataTable = {
  alicloud_account: () => ({ id: ACCOUNT_ID }),
  alicloud_caller_identity: () => ({
    id: ACCOUNT_ID,
    account_id: ACCOUNT_ID,
    arn: `acs:ram::${ACCOUNT_ID}:user/simulated`,
    identity_type: 'RAMUser',
  }),
  alicloud_regions: ({ region, asked }) => {
    const only =
      asked['current'] === true ? [region] : typeof asked['name'] === 'string' && asked['name'] !== '' ? [asked['name']] : REGIONS;
    return asIds(only, 'regions', (id) => ({ id, region_id: id, local_name: id }));
  },
  alicloud_zones: ({ region }) =>
    asIds(zonesOf(region), 'zones', (id) => ({
      id,
      local_name: id,
      available_disk_categories: ['cloud_essd'],
      available_instance_types: [],
      available_resource_creation: ['VSwitch', 'Instance'],
      multi_zone_ids: [],
      slb_slave_zone_ids: [],
    })),
  alicloud_db_zones: ({ region }) => asIds(zonesOf(region), 'zones', (id) => ({ id, multi_zone_ids: [] })),
  alicloud_oss_service: () => ({ id: 'OssServicHasBeenOpened', status: 'Opened' }),
  alicloud_log_service: () => ({ id: 'SlsServicHasBeenOpened', status: 'Opened' }),
};

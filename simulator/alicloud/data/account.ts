import type { Json, JsonObject } from '../../cloud/object';
import { ACCOUNT_ID } from '../account';
import { REGIONS } from './regions';
import type { DataTable } from './source';

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
};

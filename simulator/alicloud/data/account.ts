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
  alicloud_account: ({ account }) => ({ id: account }),
  alicloud_caller_identity: ({ account }) => ({
    id: account,
    account_id: account,
    ...(account === ACCOUNT_ID
      ? { arn: `acs:ram::${account}:user/simulated`, identity_type: 'RAMUser' }
      : { arn: `acs:ram::${account}:assumed-role/simulated/simulated`, identity_type: 'AssumedRoleUser' }),
  }),
  alicloud_regions: ({ region, asked }) => {
    const only =
      asked['current'] === true ? [region] : typeof asked['name'] === 'string' && asked['name'] !== '' ? [asked['name']] : REGIONS;
    return asIds(only, 'regions', (id) => ({ id, region_id: id, local_name: id }));
  },
};

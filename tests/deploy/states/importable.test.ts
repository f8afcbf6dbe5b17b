import { importables } from '../../../deploy/stacks/importable';
import { ESTATES, estateIn, synthEstate } from '../../support/estates';

describe('what of bucket and lock table can be taken over', () => {
  const stacks = synthEstate(estateIn(ESTATES['estate'] ?? 'estate'));
  const bootstrap = stacks['bootstrap-prod'];

  it('is all of it, by the names it is described with, wholes before their parts', () => {
    const found = importables(JSON.parse(bootstrap?.text ?? '{}') as object);
    expect(found.map(({ address }) => address).sort()).toEqual([...(bootstrap?.addresses ?? [])].sort());
    expect(found.slice(0, 2).map(({ address, id, within }) => ({ address, id, within }))).toEqual([
      { address: 'alicloud_oss_bucket.State_Bucket', id: 'acme-tfstate-prod', within: undefined },
      { address: 'alicloud_ots_instance.Lock_Instance', id: 'acme-prod-tf', within: undefined },
    ]);
    expect(found).toContainEqual(
      expect.objectContaining({ address: 'alicloud_ots_table.Lock_Table', id: 'acme-prod-tf:terraform_locks', within: 'acme-prod-tf' }),
    );
    expect(found.filter(({ type }) => type.startsWith('alicloud_oss_bucket_')).map(({ id, within }) => [id, within])).toEqual(
      Array(4).fill(['acme-tfstate-prod', 'acme-tfstate-prod']),
    );
  });
});

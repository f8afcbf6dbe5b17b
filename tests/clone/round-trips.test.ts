import { sizeChanges } from '../../clone/report/facts';
import { overlaps } from '../../domain/network/overlap';
import { ESTATES, estateIn, inAccounts } from '../support/estates';
import { clonedEstate } from './support/plan';

describe('a clone of every environment that ships', () => {
  const cases = Object.entries(ESTATES).flatMap(([name, folder]) =>
    inAccounts(estateIn(folder)).flatMap(({ name: source }) => ['0.1', '0.5', '1'].map((scale) => [name, source, scale, folder] as const)),
  );
  it.each(cases)('%s: %s at %s is without problems and shares no network', (_name, source, scale, folder) => {
    const keep = ['shared.metastore.uris'];
    const estate = clonedEstate(folder, { source, target: 'copy', scale, keep });
    const { copy, [source]: from } = estate.environments;
    expect(copy).toMatchObject({
      production: false,
      onRemoval: 'destroy',
      allowDataLoss: true,
      schedules: 'paused',
      serviceRoles: 'existing',
    });
    expect(copy?.expires).toBe('2026-12-05');
    for (const other of inAccounts(estate)) {
      if (other !== copy) expect(overlaps(other.network.cidr, copy?.network.cidr ?? '')).toBe(false);
    }
    expect(Object.keys(copy?.businesses ?? {})).toEqual(Object.keys(from?.businesses ?? {}));
    if (from && copy && scale === '1') expect(sizeChanges(from, copy, 1).filter(({ source: was, actual }) => was !== actual)).toEqual([]);
  });
});

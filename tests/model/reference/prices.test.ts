import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRICES } from '../../../constructs/registry';
import { REGIONS } from '../../../domain/facts/regions';
import { priceReference } from '../../../model/reference/prices';

describe('list prices', () => {
  it('are in a guide that is up to date', () => {
    const kept = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'guides', 'prices.md'), 'utf8');
    if (kept !== priceReference()) throw new Error('docs/guides/prices.md is stale: npx tsx model/generate-reference.ts');
  });

  it.each(Object.entries(PRICES))('%s has a page and a day for its figures, or a reason why there are none', (_, row) => {
    if (row.usd === undefined) return expect(row.unlisted.length).toBeGreaterThan(10);
    expect(row.source).toMatch(/^https:\/\/www\.alibabacloud\.com\/help\//);
    expect(row.read).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
    expect(Object.keys(row.usd).filter((region) => !REGIONS.includes(region))).toEqual([]);
    expect(Object.values(row.usd).every((price) => price > 0)).toBe(true);
  });
});

import { cloneAgain } from '../../../clone/sweep/again';
import { expiredOn } from '../../../clone/sweep/expired';
import { type Swept, soFar, sweepText } from '../../../clone/sweep/report';
import type { CloneRecord } from '../../../clone/record/schema';

const RECORD: CloneRecord = {
  of: 'prod',
  made: '2026-11-20',
  region: 'cn-hangzhou',
  cidr: '10.1.0.0/16',
  scale: '25 %',
  ttl: '3d',
  businesses: ['risk', 'lending'],
  keep: ['shared.metastore.uris'],
  zones: [],
};

describe('what has expired', () => {
  const found = expiredOn('2026-12-01', {
    environments: {
      prod: { name: 'prod' },
      'pr-1': { name: 'pr-1', expires: '2026-11-23' },
      today: { name: 'today', expires: '2026-12-01' },
      dev: { name: 'dev', expires: '2026-11-30' },
    },
    clones: { 'pr-1': RECORD, 'pr-2': RECORD, young: { ...RECORD, made: '2026-11-30' }, ever: { ...RECORD, ttl: 'none' } },
    held: new Map([
      ['pr-2', '2026-01-01'],
      ['lost', '2026-11-29'],
      ['unsaid', undefined],
    ]),
  });

  it('is told with the longest over first, on its last day not yet', () => {
    expect(found.map(({ environment, file, over }) => [environment, file, over])).toEqual([
      ['pr-1', 'there', 8],
      ['pr-2', 'gone', 8],
      ['lost', 'gone', 2],
      ['dev', 'there', 1],
      ['ever', 'gone', undefined],
      ['unsaid', 'gone', undefined],
      ['young', 'gone', -2],
    ]);
  });

  it('carries its record, and is made again as it was', () => {
    expect(found[0]?.record).toBe(RECORD);
    expect(cloneAgain('pr-2', RECORD, ['--estate', "'my estate'"])).toBe(
      "npx lakewright clone --estate 'my estate' prod pr-2 --region cn-hangzhou --scale '25 %' --ttl 3d --at 2026-11-20 --business risk --business lending --keep shared.metastore.uris",
    );
  });
});

describe('the report of a sweep', () => {
  const one: Swept = {
    environment: 'pr-1',
    file: 'gone',
    expires: '2026-11-23',
    over: 8,
    destroy: ['risk-pr-1', 'foundation-pr-1'],
    holds: 12,
    cost: { month: 365, upTo: 730, soFar: soFar({ month: 365, upTo: 730 }, 10) },
    commands: ['npx lakewright destroy --env pr-1 --yes'],
  };

  it('tells price so far, the order of destroying, and what to call', () => {
    expect(sweepText([one])).toBe(
      [
        'environment  last day    is                              list price so far',
        'pr-1         2026-11-23  12 resources, its file is gone  $120 to $360',
        '',
        'pr-1: risk-pr-1, then foundation-pr-1',
        '  npx lakewright destroy --env pr-1 --yes',
      ].join('\n'),
    );
  });

  it('says what nobody knows', () => {
    const { holds: _, ...unknown } = one;
    expect(sweepText([{ ...unknown, cost: { month: 100, upTo: 0 }, file: 'there' }])).toContain(
      'nobody could look whether it is deployed  $100 to $100 a month, nobody knows since when',
    );
    expect(sweepText([{ ...one, holds: 0, destroy: [] }])).toMatch(/not deployed, its file is gone {2}-[\s\S]*pr-1: no stacks/);
  });
});

/** An environment that may read the layers of another, as it stands in its policies and in what its stacks read. */
import type { Estate } from '../../model/model';
import { stackKey } from '../../stacks/stack-key';
import { allStacks } from '../../stacks/stack-list';
import { BUSINESS, ENVIRONMENT, load } from '../model/folder';
import { synthEstate } from '../support/estates';
import { permissionsOf } from '../support/permissions';

const FILES = {
  'environments/prod.yaml': { ...ENVIRONMENT, region: 'cn-shanghai', network: { cidr: '10.30.0.0/16', zones: ['cn-shanghai-f'] } },
  'environments/copy.yaml': { ...ENVIRONMENT, readsFrom: 'prod' },
  'businesses/risk.yaml': {
    ...BUSINESS,
    lake: { kind: 'oss', layers: { ods: {}, dwd: {}, trial: { expire: '3 days' } } },
    access: { etl: { read: ['lake/ods'], write: ['lake/dwd'] }, tries: { read: ['lake/trial'] } },
  },
};
const loaded = (files: object = {}): Estate => {
  const { estate, problems } = load({ ...FILES, ...files });
  if (!estate) throw new Error(JSON.stringify(problems));
  return estate;
};
const estate = loaded();
const stack = synthEstate(estate)['risk-copy'];
if (!stack) throw new Error('no stack');

const of = (workload: string): string[] =>
  permissionsOf(stack, `acme-copy-risk-${workload}`)
    .filter(({ resource }) => resource.includes('acme-prod-'))
    .map(({ action, resource }) => `${action} ${resource}`);

it('who may read or write a layer may read the same layer there, and never write it', () => {
  expect(of('etl')).toEqual(
    expect.arrayContaining(['oss:GetObject acs:oss:*:*:acme-prod-risk-lake/ods/*', 'oss:GetObject acs:oss:*:*:acme-prod-risk-lake/dwd/*']),
  );
  expect(of('etl').filter((one) => /Put|Delete|Abort|Create/.test(one))).toEqual([]);
  expect(of('tries').filter((one) => one.includes('/ods/'))).toEqual([]);
});

it('its key is told by the state of its foundation, which is deployed first', () => {
  expect(JSON.stringify(stack.json)).toContain('SourceFoundation.outputs.key_id');
  const needs = allStacks(estate).find(({ name }) => name === 'risk-copy')?.needs;
  expect(needs).toEqual(['foundation-copy', 'shared-copy', 'foundation-prod']);
  expect(allStacks(estate).find(({ name }) => name === 'risk-prod')?.needs).not.toContain('foundation-copy');
});

it('what lies there changes this stack, and no other of the environment', () => {
  const keys = (of: Estate): string[] => allStacks(of).map((ref) => `${ref.name} ${stackKey(of, ref, { removed: [], adopted: [] })}`);
  const { copy } = estate.environments;
  if (!copy?.readsFrom) throw new Error('no source');
  expect(copy.readsFrom.lakes).toEqual({ risk: { kind: 'oss', layers: ['ods', 'dwd', 'trial'] } });
  const other = { ...estate, environments: { ...estate.environments, copy: { ...copy, readsFrom: { ...copy.readsFrom, lakes: {} } } } };
  const before = keys(estate);
  const changed = keys(other).filter((one) => !before.includes(one));
  expect(changed.map((one) => one.split(' ')[0])).toEqual(['risk-copy']);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionOf, readPlan } from '../../../plan';
import { ENGINES } from './engines';

const BODY = { before: { bucket: 'a' }, after: { bucket: 'a' }, after_unknown: {}, before_sensitive: {}, after_sensitive: {} };
const BUCKET = { mode: 'managed', type: 'alicloud_oss_bucket', name: 'Lake', provider_name: 'registry.terraform.io/aliyun/alicloud' };

/** A plan as an engine writes it, with everything that the version brought. */
function planOf({ version, adds }: (typeof ENGINES)[number]): string {
  const { entry = {}, change = {}, actions = ['no-op'], ...more } = adds;
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: version,
    resource_changes: [{ address: 'alicloud_oss_bucket.Lake', ...BUCKET, ...entry, change: { ...BODY, actions, ...change } }],
    ...more,
  });
}

describe.each(ENGINES)('a plan of $engine $version', (row) => {
  it('is read with what the version brought', () => {
    const read = readPlan(planOf(row), 'risk-dev');
    expect(read.ok ? [] : read.problems).toEqual([]);
    if (!read.ok) return;
    const { changes, deferred, checks, errored, terraformVersion } = read.value;
    expect(terraformVersion).toBe(row.version);
    const told = {
      actions: changes.map(actionOf),
      importing: changes.filter(({ change }) => change.importing !== undefined).length,
      deferred: deferred.length,
      checks: checks.length,
      errored,
    };
    expect(told).toEqual({ actions: ['no-op'], importing: 0, deferred: 0, checks: 0, errored: false, ...row.read });
  });

  it.each([
    ['plan.file.version', (text: string) => text.replace('"1.2"', '"2.0"')],
    ['plan.file.truncated', (text: string) => text.slice(0, text.length - 9)],
    ['plan.file.not-a-plan', (text: string) => text.replace('"format_version":"1.2",', '')],
  ])('is refused with %s', (code, spoilt) => {
    const read = readPlan(spoilt(planOf(row)), 'risk-dev');
    expect(read.ok ? [] : read.problems.map((problem) => problem.code)).toEqual([code]);
  });
});

it('the README names them all', () => {
  const readme = readFileSync(join(__dirname, '..', '..', '..', 'plan', 'README.md'), 'utf8');
  const rows = ENGINES.map(({ engine, version, brings }) => `| ${engine} ${version.replace(/\.\d+$/, '')} | 1.2 | ${brings} |`);
  expect(rows.filter((row) => !readme.includes(row))).toEqual([]);
});

import fc from 'fast-check';
import { lifecycleRules, rosRule, terraformRule } from '../../../constructs/storage/lifecycle';

test('every bucket is cleaned of unfinished uploads', () => {
  expect(lifecycleRules({})).toEqual([{ id: 'whole-bucket', prefix: '', abortUploadDays: 7 }]);
});

test('everything about a prefix is in its one rule, because OSS refuses a second', () => {
  expect(lifecycleRules({ expire: '90 days', expireOldVersions: '30 days' })).toEqual([
    { id: 'whole-bucket', prefix: '', expireDays: 90, abortUploadDays: 7, expireOldVersionsDays: 30 },
  ]);
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/)), fc.boolean(), (layers, hdfs) => {
      const rules = lifecycleRules({
        expireUnder: Object.fromEntries(layers.map((layer) => [`${layer}/`, '7 days' as const])),
        hdfs,
      });
      expect(new Set(rules.map(({ prefix }) => prefix)).size).toBe(rules.length);
      expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
      expect(rules).toHaveLength(layers.length + 1);
    }),
  );
});

test('no rule of an OSS-HDFS bucket reaches the blocks of its files', () => {
  const rules = lifecycleRules({ expireUnder: { 'ods/': '90 days' }, hdfs: true });
  const reached = rules.filter(({ prefix, except }) => '.dlsdata/block'.startsWith(prefix) && except !== '.dlsdata/');
  expect(reached).toEqual([]);
  expect(lifecycleRules({}).every(({ except }) => except === undefined)).toBe(true);
});

test('what a rule excludes is below its prefix, or OSS refuses it', () => {
  for (const { prefix, except } of lifecycleRules({ expireUnder: { 'ods/': '90 days' }, hdfs: true })) {
    if (except !== undefined) expect(except.startsWith(prefix)).toBe(true);
  }
});

test("a rule in Terraform's words and in ROS's", () => {
  const rule = {
    id: 'x',
    prefix: 'ods/',
    except: 'ods/keep/',
    expireDays: 90,
    abortUploadDays: 7,
    expireOldVersionsDays: 30,
  };
  expect(terraformRule(rule)).toEqual({
    id: 'x',
    prefix: 'ods/',
    enabled: true,
    filter: { not: { prefix: 'ods/keep/' } },
    expiration: [{ days: 90 }],
    abortMultipartUpload: [{ days: 7 }],
    noncurrentVersionExpiration: [{ days: 30 }],
  });
  expect(rosRule(rule)).toEqual({
    ID: 'x',
    Prefix: 'ods/',
    Status: 'Enabled',
    Filter: { Not: { Prefix: 'ods/keep/' } },
    Expiration: { Days: 90 },
    AbortMultipartUpload: { Days: 7 },
  });
});

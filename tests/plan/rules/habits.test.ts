import type { JsonObject } from '../../../plan';
import { ONE_WAY, PERPETUAL, SCHEDULED, SLOW } from '../../../plan/rules/tables/habits';
import { facts } from '@lakewright/provider-knowledge/facts';
import { change, codesOf, document, only, plan, read } from '../support/made';

const TIMEOUTS = { create: '2h', update: '2h', delete: '2h' };
const update = (address: string, before: JsonObject, after: JsonObject) =>
  read([plan([change(address, 'update', { before: { timeouts: TIMEOUTS, ...before }, after: { timeouts: TIMEOUTS, ...after } })])]);

describe('plan.edit.perpetual', () => {
  it.each(PERPETUAL)('$type.$attribute is told as what comes back', ({ type, attribute }) => {
    const finding = only(update(`${type}.X`, { [attribute]: '{"a":"1"}' }, { [attribute]: '{"a":"2"}' }), 'plan.edit.perpetual');
    expect(finding).toMatchObject({ severity: 'info' });
    expect(finding.fix).toContain(attribute);
  });

  const rules = (...days: readonly number[]): JsonObject => ({
    bucket: 'acme-lake',
    lifecycle_rule: days.map((one) => ({ id: `r${one}`, days: one })),
  });
  const ofBucket = (bodies: Readonly<Record<string, object>>) => {
    const body = { before: { timeouts: TIMEOUTS, ...rules() }, after: { timeouts: TIMEOUTS, ...rules(7, 30) } };
    return read([plan([change('alicloud_oss_bucket.Lake', 'update', body)])], {
      documents: { 'risk-dev': document({ 'alicloud_oss_bucket.Lake': { bucket: 'acme-lake' }, ...bodies }) },
    });
  };

  it('is told once, however much of the attribute differs, and where the other resource is of the same bucket', () => {
    const quarrel = ofBucket({ 'alicloud_oss_bucket_lifecycle.Rules': { bucket: '${alicloud_oss_bucket.Lake.bucket}' } });
    expect(only(quarrel, 'plan.edit.perpetual').message).toContain('alicloud_oss_bucket_lifecycle sets the same');
    expect(codesOf(ofBucket({ 'alicloud_oss_bucket_lifecycle.Rules': { bucket: 'another' } }))).not.toContain('plan.edit.perpetual');
    expect(codesOf(ofBucket({}))).not.toContain('plan.edit.perpetual');
  });

  it('is nothing else of the same type', () => {
    expect(codesOf(update('alicloud_alikafka_topic.T', { remark: 'a' }, { remark: 'b' }))).toEqual([]);
  });
});

describe('plan.edit.one-way', () => {
  it.each(ONE_WAY.filter(({ type }) => type.startsWith('alicloud_')))(
    '$type.$attribute is told when it is switched on',
    ({ type, attribute, to }) => {
      expect(only(update(`${type}.X`, { [attribute]: 'Disabled' }, { [attribute]: to }), 'plan.edit.one-way').severity).toBe('warning');
    },
  );

  it.each(ONE_WAY.filter(({ type }) => type.startsWith('alicloud_')))(
    '$type.$attribute is not told when it is switched off',
    ({ type, attribute, to }) => {
      expect(codesOf(update(`${type}.X`, { [attribute]: to }, { [attribute]: 'Disabled' }))).not.toContain('plan.edit.one-way');
    },
  );

  it('is told of a bucket inside a template', () => {
    const body = (on: boolean): string =>
      JSON.stringify({
        Resources: { Bucket: { Type: 'ALIYUN::OSS::Bucket', Properties: { BucketName: 'a-lake', EnableOssHdfsService: on } } },
      });
    const reading = update('alicloud_ros_stack.S', { template_body: body(false) }, { template_body: body(true) });
    expect(codesOf(reading)).toContain('plan.edit.one-way');
  });
});

describe('plan.data.scheduled', () => {
  it.each(SCHEDULED)('$type stays for the days of its window', ({ type, days }) => {
    const gone = change(`${type}.X`, 'delete', { before: { [days]: 30, timeouts: TIMEOUTS } });
    expect(read([plan([gone])]).findings.find(({ code }) => code === 'plan.data.scheduled')?.message).toContain('in 30 days');
  });

  it('is not told of a secret that is deleted at once', () => {
    const gone = change('alicloud_kms_secret.X', 'delete', {
      before: { recovery_window_in_days: 30, force_delete_without_recovery: true },
    });
    expect(codesOf(read([plan([gone])]))).not.toContain('plan.data.scheduled');
  });
});

describe('plan.drift.unseen', () => {
  it('is told of what is sent and never read back', () => {
    const known = facts('alicloud_rds_account');
    expect(known.neverReadBack).toContain('account_password');
    const finding = only(
      update('alicloud_rds_account.A', { account_password: 'one-one' }, { account_password: 'two-two' }),
      'plan.drift.unseen',
    );
    expect(finding.message).toContain('(secret)');
    expect(finding.message).not.toContain('two-two');
  });
});

describe('plan.timeout.short', () => {
  it.each(
    SLOW.flatMap(({ type, minutes }) => Object.keys(minutes).map((work) => ({ type, work: work as 'create' | 'update' | 'delete' }))),
  )('$type: the provider waits too short for its $work', ({ type, work }) => {
    expect(facts(type).timeoutMinutes[work]).toBeLessThan(SLOW.find((row) => row.type === type)?.minutes[work] ?? 0);
    const body = { before: { a: 1, timeouts: null }, after: { a: 2, timeouts: null } };
    const codes = read([plan([change(`${type}.X`, work, body)])]).findings.filter(({ code }) => code === 'plan.timeout.short');
    expect(codes.map(({ attribute }) => attribute)).toEqual([`timeouts.${work}`]);
  });

  it('is not told where enough is written', () => {
    const made = change('alicloud_emrv2_cluster.C', 'create', { after: { timeouts: { create: '1h' } } });
    expect(codesOf(read([plan([made])]))).toEqual([]);
  });
});

describe('plan.secret.clear', () => {
  const made = change('alicloud_star_rocks_instance.S', 'create', { after: { timeouts: TIMEOUTS, admin_password: 'Hunter2-hunter2' } });
  const written = (admin_password: string) =>
    read([plan([made])], { documents: { 'risk-dev': document({ 'alicloud_star_rocks_instance.S': { admin_password } }) } });

  it('is told of a password that is written as it is, and never shows it', () => {
    const finding = only(written('Hunter2-hunter2'), 'plan.secret.clear');
    expect(finding).toMatchObject({ attribute: 'admin_password', severity: 'warning' });
    expect(JSON.stringify(finding)).not.toContain('unter2');
  });

  it('is not told of one that is put in', () => {
    expect(codesOf(written('${random_password.P.result}'))).not.toContain('plan.secret.clear');
  });

  const settings = (config_item_key: string) => {
    const cluster = change('alicloud_emrv2_cluster.C', 'create', { after: { timeouts: { create: '1h' } } });
    const application_configs = [{ config_item_key, config_item_value: 'USER_RDS' }];
    return codesOf(
      read([plan([cluster])], { documents: { 'risk-dev': document({ 'alicloud_emrv2_cluster.C': { application_configs } }) } }),
    );
  };

  it.each([
    ['hive.metastore.type', false],
    ['javax.jdo.option.ConnectionPassword', true],
  ])('takes the value of a setting for a secret as its key says: %s', (key, told) => {
    expect(settings(key).includes('plan.secret.clear')).toBe(told);
  });
});

import { facts } from '@lakewright/provider-knowledge/facts';
import { unpairedDestroy, lifecycleOf, serviceGuard } from '../../../constructs/core/protection';
import { isStateful, PROTECTION, type ProtectionRow, type StatefulType } from '../../../constructs/core/protection-table';
import { provideSurroundings } from '../../../constructs/core/surroundings';
import { App, TerraformStack } from '../../../constructs/core/terraform';

const rows = Object.entries<ProtectionRow>(PROTECTION) as [StatefulType, ProtectionRow][];
const stack = (allowDataLoss: boolean) => {
  const made = new TerraformStack(new App({ outdir: '/tmp', stackTraces: false }), 'risk-prod');
  provideSurroundings(made, { environment: 'prod', allowDataLoss });
  return made;
};

describe.each(rows)('%s', (type, row) => {
  test('what the table says replaces, the provider replaces', () => {
    const wrong = row.replacedBy.filter((attribute) => !facts(type).attribute(attribute)?.forceNew);
    expect(wrong).toEqual([]);
  });

  test('what is ignored exists', () => {
    expect(Object.keys(row.ignore).filter((attribute) => !facts(type).attribute(attribute))).toEqual([]);
  });

  test('its guard exists and takes both values', () => {
    for (const [attribute, guard] of Object.entries(row.service ?? {})) {
      const known = facts(type).attribute(attribute);
      expect(known).toBeDefined();
      if (known?.enum) expect(known.enum).toEqual(expect.arrayContaining([guard.retain, guard.destroy]));
      else expect(known?.type).toBe('Bool');
    }
  });
});

test('a type with a guard of its own that the table leaves out would be noticed', () => {
  const unguarded = rows.filter(([type, row]) => facts(type).attribute('deletion_protection') && !row.service?.['deletion_protection']);
  expect(unguarded.map(([type]) => type)).toEqual([]);
});

test('retained: prevent_destroy and the guard up', () => {
  expect(lifecycleOf('alicloud_kms_key', 'retain')).toEqual({ preventDestroy: true });
  expect(serviceGuard('alicloud_kms_key', 'deletion_protection', 'retain')).toBe('Enabled');
  expect(serviceGuard('alicloud_db_instance', 'deletion_protection', 'retain')).toBe(true);
});

test('to be destroyed: the guard is written down, because leaving it out would keep it up', () => {
  expect(lifecycleOf('alicloud_kms_key', 'destroy')).toEqual({});
  expect(serviceGuard('alicloud_kms_key', 'deletion_protection', 'destroy')).toBe('Disabled');
  expect(serviceGuard('alicloud_db_instance', 'deletion_protection', 'destroy')).toBe(false);
});

test('only attributes that something else owns are ignored', () => {
  expect(lifecycleOf('alicloud_oss_bucket', 'destroy', ['policy'])).toEqual({ ignoreChanges: ['policy'] });
  expect(lifecycleOf('alicloud_oss_bucket', 'destroy', [])).toEqual({});
});

test('a guard that the table does not know is a bug', () => {
  expect(() => serviceGuard('alicloud_oss_bucket', 'deletion_protection', 'retain')).toThrow('alicloud_oss_bucket has no guard');
});

test('destroying takes both keys', () => {
  expect(unpairedDestroy(stack(true), 'destroy')).toBeUndefined();
  expect(unpairedDestroy(stack(false), 'retain')).toBeUndefined();
  expect(unpairedDestroy(stack(false), 'destroy')).toEqual({
    code: 'protection.second-key',
    message: "onRemoval is 'destroy', but environment 'prod' does not allow data loss",
    fix: "set allowDataLoss: true in environments/prod.yaml, or leave onRemoval at 'retain'",
  });
});

test('types outside the table are not stateful', () => {
  expect(isStateful('alicloud_oss_bucket')).toBe(true);
  expect(isStateful('alicloud_vpc')).toBe(false);
});

import { facts } from '@lakewright/provider-knowledge/facts';
import { unpairedDestroy, lifecycleOf, serviceGuard } from '../../../constructs/core/protection';
import { TYPES } from '../../../constructs/registry';
import { provideSurroundings } from '../../../constructs/core/surroundings';
import { App, TerraformStack } from '../../../constructs/core/terraform';

const stack = (allowDataLoss: boolean) => {
  const made = new TerraformStack(new App({ outdir: '/tmp', stackTraces: false }), 'risk-prod');
  provideSurroundings(made, { environment: 'prod', allowDataLoss });
  return made;
};

test.each(Object.entries(TYPES))('%s: what is ignored exists', (type, { ignore = {} }) => {
  expect(Object.keys(ignore).filter((attribute) => !facts(type).attribute(attribute))).toEqual([]);
});

test('retained: prevent_destroy and the guard up', () => {
  expect(lifecycleOf('retain')).toEqual({ preventDestroy: true });
  expect(serviceGuard('alicloud_kms_key', 'deletion_protection', 'retain')).toBe('Enabled');
  expect(serviceGuard('alicloud_db_instance', 'deletion_protection', 'retain')).toBe(true);
});

test('to be destroyed: the guard is written down, because leaving it out would keep it up', () => {
  expect(lifecycleOf('destroy')).toEqual({});
  expect(serviceGuard('alicloud_kms_key', 'deletion_protection', 'destroy')).toBe('Disabled');
  expect(serviceGuard('alicloud_db_instance', 'deletion_protection', 'destroy')).toBe(false);
});

test('only attributes that something else owns are ignored', () => {
  expect(lifecycleOf('destroy', { policy: 'another owns it' })).toEqual({ ignoreChanges: ['policy'] });
  expect(lifecycleOf('destroy', {})).toEqual({});
});

test('a guard that the facts do not know is a bug', () => {
  expect(() => serviceGuard('alicloud_oss_bucket', 'deletion_protection', 'retain')).toThrow('alicloud_oss_bucket has no guard');
});

test('destroying takes both keys', () => {
  expect(unpairedDestroy(stack(true), 'destroy')).toBeUndefined();
  expect(unpairedDestroy(stack(false), 'retain')).toBeUndefined();
  expect(unpairedDestroy(stack(false), 'destroy')).toEqual({
    code: 'removal.one-key',
    at: ['onRemoval'],
    message: 'destroy takes a second key, allowDataLoss of the environment',
    fix: 'write onRemoval: retain, or allowDataLoss: true of the environment',
  });
});

import { Vpc } from '@cdktf/provider-alicloud/lib/vpc';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TerraformOutput } from '../../constructs/core/terraform';
import { expectInventory, inventoryDifferences } from './inventory';
import { synth } from './synth';

const document = synth((stack) => {
  new Vpc(stack, 'Network', { vpcName: 'acme', userCidrs: ['10.0.0.0/8', '11.0.0.0/8'], timeouts: { create: '5m' } });
  new TerraformOutput(stack, 'vpc', { value: 'acme' });
});
const counts = { alicloud_vpc: 1 };
const folder = mkdtempSync(join(tmpdir(), 'inventory-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what fits has no differences', () => {
  const values = {
    'alicloud_vpc.Network': {
      vpc_name: 'acme',
      timeouts: { create: '5m' },
      user_cidrs: ['10.0.0.0/8', '11.0.0.0/8'],
      tags: '__missing__',
    },
  };
  expect(inventoryDifferences(document, { counts, values, outputs: { vpc: 'acme', secret: '__missing__' } })).toEqual([]);
});

test.each([
  ['counts: alicloud_vpc: expected 2, got 1', { counts: { alicloud_vpc: 2 } }],
  ['counts: alicloud_vpc: expected 0, got 1', { counts: {} }],
  ['counts: alicloud_vswitch: expected 1, got 0', { counts: { ...counts, alicloud_vswitch: 1 } }],
  [
    'values: alicloud_vpc.Network.vpc_name: expected "other", got "acme"',
    { counts, values: { 'alicloud_vpc.Network': { vpc_name: 'other' } } },
  ],
  [
    'values: alicloud_vpc.Network.vpc_name: expected nothing, got "acme"',
    { counts, values: { 'alicloud_vpc.Network': { vpc_name: '__missing__' } } },
  ],
  [
    'values: alicloud_vpc.Network.timeouts.delete: expected "5m", got nothing',
    { counts, values: { 'alicloud_vpc.Network': { timeouts: { delete: '5m' } } } },
  ],
  [
    'values: alicloud_vpc.Network.user_cidrs[1]: expected "x", got "11.0.0.0/8"',
    { counts, values: { 'alicloud_vpc.Network': { user_cidrs: ['10.0.0.0/8', 'x'] } } },
  ],
  [
    'values: alicloud_vpc.Network.user_cidrs: expected ["10.0.0.0/8"], got ["10.0.0.0/8","11.0.0.0/8"]',
    { counts, values: { 'alicloud_vpc.Network': { user_cidrs: ['10.0.0.0/8'] } } },
  ],
  [
    'values: alicloud_vpc.Other: expected {"vpc_name":"acme"}, got nothing',
    { counts, values: { 'alicloud_vpc.Other': { vpc_name: 'acme' } } },
  ],
  ['outputs: vpc: expected "other", got "acme"', { counts, outputs: { vpc: 'other' } }],
])('%s', (difference, inventory) => expect(inventoryDifferences(document, inventory)).toEqual([difference]));

test('a stack without an inventory, or with an old one, says how to write it', () => {
  expect(() => expectInventory('none', document, folder)).toThrow(
    "inventory none:\n  there is no inventory yet\nif that is meant: UPDATE_INVENTORIES=1 npx jest tests -t 'none'",
  );
});

test('writing it anew counts, and leaves what a person chose', () => {
  const file = join(folder, 'network.yaml');
  writeFileSync(file, 'counts:\n  alicloud_vswitch: 9\noutputs:\n  vpc: acme\n');
  process.env['UPDATE_INVENTORIES'] = '1';
  try {
    expectInventory('network', document, folder);
  } finally {
    delete process.env['UPDATE_INVENTORIES'];
  }
  expect(readFileSync(file, 'utf8')).toBe('counts:\n  alicloud_vpc: 1\noutputs:\n  vpc: acme\n');
  expect(() => expectInventory('network', document, folder)).not.toThrow();
});

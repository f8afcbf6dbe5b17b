import { SecurityGroup } from '@cdktf/provider-alicloud/lib/security-group';
import { Vpc } from '@cdktf/provider-alicloud/lib/vpc';
import { Construct } from 'constructs';
import { addressOf } from '../../../constructs/core/reference';
import type { TerraformResource } from '../../../constructs/core/terraform';
import { synth } from '../../support/synth';

const part = (scope: Construct, id: string): { construct: Construct; resources: readonly TerraformResource[] } => {
  const construct = new Construct(scope, id);
  return { construct, resources: [new Vpc(construct, 'Vpc', {}), new SecurityGroup(construct, 'Group', {})] };
};

test('a dependency between constructs is a depends_on between all their resources', () => {
  let waits: readonly string[] = [];
  const document = synth((stack) => {
    const [first, second] = [part(stack, 'First'), part(stack, 'Second')];
    second.construct.node.addDependency(first.construct);
    waits = first.resources.map(addressOf);
  });
  expect(document.resource('alicloud_vpc', 'Second_Vpc')['depends_on']).toEqual(waits);
  expect(document.resource('alicloud_security_group', 'Second_Group')['depends_on']).toEqual(waits);
  expect(document.resource('alicloud_vpc', 'First_Vpc')).not.toHaveProperty('depends_on');
});

test('what was there before stays, and nothing is there twice', () => {
  const document = synth((stack) => {
    const [first, second] = [part(stack, 'First'), part(stack, 'Second')];
    for (const resource of second.resources) resource.dependsOn = ['alicloud_vpc.Other', ...first.resources.map(addressOf)];
    second.construct.node.addDependency(first.construct);
  });
  const after = document.resource('alicloud_vpc', 'Second_Vpc')['depends_on'] as string[];
  expect(after[0]).toBe('alicloud_vpc.Other');
  expect(after).toHaveLength(3);
});

test('a construct that depends on a part of itself does not make the part wait for itself', () => {
  const document = synth((stack) => {
    const outer = part(stack, 'Outer');
    outer.construct.node.addDependency(part(outer.construct, 'Inner').construct);
  });
  expect(document.resource('alicloud_vpc', 'Outer_Vpc')['depends_on']).toHaveLength(2);
  expect(document.resource('alicloud_vpc', 'Outer_Inner_Vpc')).not.toHaveProperty('depends_on');
});

test('a part that depends on its whole waits for the rest of it, not for itself', () => {
  const document = synth((stack) => {
    const outer = part(stack, 'Outer');
    const inner = part(outer.construct, 'Inner');
    inner.construct.node.addDependency(outer.construct);
  });
  expect(document.resource('alicloud_vpc', 'Outer_Vpc')).not.toHaveProperty('depends_on');
});

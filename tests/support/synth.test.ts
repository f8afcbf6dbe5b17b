import { Vpc } from '@cdktf/provider-alicloud/lib/vpc';
import { Vswitch } from '@cdktf/provider-alicloud/lib/vswitch';
import { Construct } from 'constructs';
import { TerraformOutput } from '../../constructs/core/terraform';
import { refusal, synth } from './synth';

const two = () =>
  synth((stack) => {
    new Vpc(new Construct(stack, 'Part'), 'One', { vpcName: 'one' });
    new Vpc(stack, 'Two', { vpcName: 'two' });
  });

test('what a provider would not take is refused', () => {
  expect(() => synth((stack) => new Vswitch(stack, 'Vswitch', { cidrBlock: '10.0.0.0/24' }))).toThrow('[conform.group.exactlyOne]');
});

test('what is deprecated is refused', () => {
  expect(() => synth((stack) => new Vpc(stack, 'Vpc', { name: 'old' }))).toThrow('[conform.attribute.deprecated]');
});

test('an override that no class would let through is refused', () => {
  expect(() => synth((stack) => new Vpc(stack, 'Vpc').addOverride('vpc_nmae', 'x'))).toThrow('[conform.attribute.unknown]');
});

test('a validation that fails stops the synthesis', () => {
  expect(refusal((stack) => new Construct(stack, 'Part').node.addValidation({ validate: () => ['nothing was added'] }))).toContain(
    'nothing was added',
  );
});

test('a refusal that does not come fails the test', () => expect(() => refusal(() => undefined)).toThrow('nothing was refused'));

test('one resource is found by its name with and without the hash, and two are not one', () => {
  const [full] = two().addresses;
  expect(two().resource('alicloud_vpc', 'Part_One')).toEqual({ vpc_name: 'one' });
  expect(two().resource('alicloud_vpc', full?.split('.')[1])).toEqual({ vpc_name: 'one' });
  expect(() => two().resource('alicloud_vpc')).toThrow(/^expected one resource alicloud_vpc, got 2 of: Part_One_\w+, Two$/);
  expect(() => two().resource('alicloud_vpc', 'Three')).toThrow('named Three, got 0 of:');
  expect(() => two().data('alicloud_zones')).toThrow('expected one data source alicloud_zones, got 0 of: none');
});

test('outputs and surroundings', () => {
  const document = synth((stack) => new TerraformOutput(stack, 'answer', { value: 42 }), { region: 'cn-beijing' });
  expect(document.outputs).toEqual({ answer: { value: 42 } });
  expect(document.json.provider?.['alicloud']).toEqual([{ region: 'cn-beijing' }]);
});

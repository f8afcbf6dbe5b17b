import { Vpc } from '@cdktf/provider-alicloud/lib/vpc';
import { deferredText, deferredValue, producerOf } from '../../../constructs/core/deferred';
import { Lazy } from '../../../constructs/core/terraform';
import { synth } from '../../support/synth';

describe('deferred values', () => {
  it('are asked for when a plain cdktf stack is written', () => {
    let name = 'early';
    const stack = synth((scope) => {
      new Vpc(scope, 'Vpc', {
        vpcName: deferredText(() => name),
        cidrBlock: '10.0.0.0/8',
        tags: deferredValue(() => ({ a: 'b' })) as never,
      });
      name = 'late';
    });
    expect(stack.resource('alicloud_vpc')).toMatchObject({ vpc_name: 'late', tags: { a: 'b' } });
  });

  it('are told from other texts and from cdktf tokens', () => {
    expect(producerOf(deferredText(() => 'x'))?.()).toBe('x');
    expect(producerOf(deferredValue(() => 1))?.()).toBe(1);
    expect(producerOf('plain')).toBeUndefined();
    expect(producerOf(Lazy.stringValue({ produce: () => 'x' }))).toBeUndefined();
    expect(producerOf(`joined ${deferredText(() => 'x')}`)).toBeUndefined();
  });
});

import { RosStack } from '@cdktf/provider-alicloud/lib/ros-stack';
import { deferredText, deferredValue, producerOf } from '../../../constructs/core/deferred';
import { Lazy } from '../../../constructs/core/terraform';
import { synth } from '../../support/synth';

describe('deferred values', () => {
  it('are asked for when a plain cdktf stack is written', () => {
    let name = 'early';
    const stack = synth((scope) => {
      new RosStack(scope, 'Stack', {
        stackName: deferredText(() => name),
        templateBody: '{}',
        parameters: deferredValue(() => [{ parameter_key: 'name', parameter_value: name }]),
      });
      name = 'late';
    });
    expect(stack.resource('alicloud_ros_stack')).toMatchObject({
      stack_name: 'late',
      parameters: [{ parameter_key: 'name', parameter_value: 'late' }],
    });
  });

  it('are told from other texts and from cdktf tokens', () => {
    expect(producerOf(deferredText(() => 'x'))?.()).toBe('x');
    expect(producerOf(deferredValue(() => 1))?.()).toBe(1);
    expect(producerOf('plain')).toBeUndefined();
    expect(producerOf(Lazy.stringValue({ produce: () => 'x' }))).toBeUndefined();
    expect(producerOf(`joined ${deferredText(() => 'x')}`)).toBeUndefined();
  });
});

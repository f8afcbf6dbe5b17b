import { Construct } from 'constructs';
import { BORN_IGNORED, BORN_OF } from '../../domain/born';
import { addressOf } from './reference';
import { Remembered } from './remembered';
import { PutIn } from './ros-template';

/** Properties of a resource in a template that stay as they are when the stack is made, whatever is declared later. */
export interface BornProps {
  /** `alicloud_ros_stack.Spark_Ros_Stack#Workspace`. */
  readonly of: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Name of the ROS stack; a stack of another name is another one, and its resources are born anew. */
  readonly stackName: string;
}

/**
 * Remembers in the state what a resource was born with. Synthesis knows only what is declared now, and ROS would answer a change by another
 * resource beside the old one.
 */
export class RosBorn extends Construct {
  readonly resources: { readonly data: Remembered };

  constructor(scope: Construct, id: string, { of, properties, stackName }: BornProps) {
    super(scope, id);
    const data = new Remembered(this, 'Resource', {
      input: { [BORN_OF]: of, ...properties },
      triggersReplace: { stack_name: stackName },
      lifecycle: { ignoreChanges: Object.keys(BORN_IGNORED) },
    });
    this.resources = { data };
  }

  /** A property, for a template. `input` is known to every plan, as `output` would not be. */
  value(property: string): PutIn {
    return new PutIn(`jsonencode(${addressOf(this.resources.data)}.input.${property})`);
  }
}

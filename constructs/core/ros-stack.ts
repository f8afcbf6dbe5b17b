import { DataAlicloudOosParameters } from '@cdktf/provider-alicloud/lib/data-alicloud-oos-parameters';
import { RosStack as RosStackResource } from '@cdktf/provider-alicloud/lib/ros-stack';
import { Construct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import { mapValues } from '../../domain/named';
import { NAMES } from '../../domain/names/rules';
import { badName, check, errorsIn } from './check';
import { deferredText, deferredValue } from './deferred';
import { ROS_TEMPLATE_RULES } from './known/ros-limits';
import { ROS_STACK_IGNORED } from './known/ros-stack';
import { lifecycleOf, serviceGuard, unpairedDestroy } from './protection';
import { addressOf, dataRef, localName } from './reference';
import { RosBorn } from './ros-born';
import { DIGEST, type RosOutput, type RosParameter, type RosResource, type RosTemplate, outputId, renderTemplate } from './ros-template';
import { TerraformLocal } from './terraform';

/** What ROS can make and Terraform cannot. */
export interface RosStackProps {
  /** Stack name, unique in the account's region; also the prefix of the values it hands back. */
  readonly name: string;
  readonly description: string;
  /** @default 'retain' */
  readonly onRemoval?: OnRemoval;
  /** Nothing in it holds data: any deployment may remove it and make it anew. @default false */
  readonly disposable?: boolean;
  /** Role that ROS acts with, made before; a change is made in place. @default - whoever deploys */
  readonly ramRoleName?: string;
  /** How long ROS tries a change before it takes it back; Terraform waits for that, too, {@link ROLLBACK_MINUTES} longer. @default 60 (minutes) */
  readonly timeoutMinutes?: number;
}

const DEFAULTS = { onRemoval: 'retain', timeoutMinutes: 60 } as const;

/** How long ROS may take to take a change back. */
const ROLLBACK_MINUTES = 30;

/**
 * A bridge to resource types that Terraform lacks: one `alicloud_ros_stack` whose template grows by {@link addResource}.
 *
 * Everything that Terraform computes comes in by {@link addParameter}, so the template is known at synthesis and its digest,
 * itself a parameter, makes the provider send every change. Values come back through OOS parameters ({@link output}); they are
 * unknown to a plan while the stack has changes, so never feed them to an attribute that replaces.
 */
export class RosStack extends Construct {
  readonly resources: { readonly stack: RosStackResource };
  readonly #name: string;
  readonly #onRemoval: OnRemoval;
  readonly #template: {
    description: string;
    parameters: Record<string, RosParameter>;
    resources: Record<string, RosResource>;
    outputs: Record<string, RosOutput>;
  };
  readonly #values = new Map<string, string>();
  /**
   * Names that are taken in the template, each with what it names. ROS allows a name once, be it of a parameter, a resource or an output.
   */
  readonly #names = new Map<string, string>([[DIGEST, 'parameter']]);
  #rendered: RosTemplate | undefined;
  /** Local value that holds the template if Terraform fills something into it: body and digest are both made from that. */
  #local: TerraformLocal | undefined;

  constructor(scope: Construct, id: string, props: RosStackProps) {
    super(scope, id);
    const onRemoval = props.disposable ? 'destroy' : (props.onRemoval ?? DEFAULTS.onRemoval);
    const minutes = props.timeoutMinutes ?? DEFAULTS.timeoutMinutes;
    const withRollback = `${minutes + ROLLBACK_MINUTES}m`;
    check(this, badName(NAMES.rosStack, props.name), !props.disposable && unpairedDestroy(this, onRemoval));

    this.#name = props.name;
    this.#onRemoval = onRemoval;
    this.#template = { description: props.description, parameters: {}, resources: {}, outputs: {} };
    const stack = new RosStackResource(this, 'Stack', {
      stackName: props.name,
      templateBody: deferredText(() => (this.#local ? `\${${localName(this.#local)}}` : this.#render().body)),
      parameters: deferredValue(() => this.#render().parameters),
      usePreviousParameters: true,
      ...(props.ramRoleName === undefined ? {} : { ramRoleName: props.ramRoleName }),
      timeoutInMinutes: minutes,
      deletionProtection: serviceGuard<string>('alicloud_ros_stack', 'deletion_protection', onRemoval),
      timeouts: { create: withRollback, update: withRollback, delete: `${minutes}m` },
      lifecycle: lifecycleOf(onRemoval, ROS_STACK_IGNORED),
    });
    this.resources = { stack };
  }

  /** Declares a template parameter; a plan shows its value as an ordinary line. Throws on a repeated name. */
  addParameter(name: string, parameter: RosParameter): { readonly Ref: string } {
    this.#add('parameter', this.#template.parameters, name, parameter);
    return { Ref: name };
  }

  /** Adds a resource to the template; retained with its data unless `disposable`. Throws on a repeated logical id. */
  addResource(logicalId: string, resource: RosResource): void {
    this.#add('resource', this.#template.resources, logicalId, resource);
  }

  /**
   * Values for properties of a resource that stay as they are when the stack is made: what is declared later is not sent. For what ROS
   * cannot change in place and nobody wants another resource for, such as tags.
   */
  keepAsBorn(logicalId: string, properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const of = `${addressOf(this.resources.stack)}#${logicalId}`;
    const born = new RosBorn(this, `${logicalId}Born`, { of, properties, stackName: this.#name });
    this.#local ??= new TerraformLocal(
      this,
      'Template',
      deferredText(() => this.#render().body),
    );
    return mapValues(properties, (_value, name) => born.value(name));
  }

  /**
   * A value of the stack, read back into Terraform: a reference string, unknown until the stack is applied.
   * @param key PascalCase, for example `WorkspaceId`
   * @param value ROS expression, for example `{ 'Fn::GetAtt': ['Workspace', 'WorkspaceId'] }`
   */
  output(key: string, value: unknown): string {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const parameterName = `${this.#name}-${key}`;
    check(this, badName(NAMES.oosParameter, parameterName));
    this.#add('output', this.#template.outputs, key, { parameterName, value });
    // The service searches for the name in all names; the provider then keeps what is called exactly so.
    const source = new DataAlicloudOosParameters(this, key, { parameterName, ids: [parameterName], enableDetails: true });
    // Without it the values are read before the stack exists, and change in the second plan.
    source.dependsOn = [addressOf(this.resources.stack)];
    const reference = dataRef(source, 'parameters[0].value');
    this.#values.set(key, reference);
    return reference;
  }

  #add<T>(kind: string, into: Record<string, T>, name: string, value: T): void {
    const inTemplate = kind === 'output' ? outputId(name) : name;
    const taken = this.#names.get(inTemplate);
    check(
      this,
      taken !== undefined && { code: 'ros.duplicate', message: `${taken} '${inTemplate}' is there already`, fix: 'use another name' },
    );
    this.#names.set(inTemplate, kind);
    into[name] = value;
    this.#rendered = undefined;
    this.#fits(0);
  }

  #fits(bytes: number): void {
    const { parameters, resources, outputs } = this.#template;
    const made = Object.keys(resources).length + Object.keys(outputs).length;
    check(this, ...errorsIn(ROS_TEMPLATE_RULES, { parameters: Object.keys(parameters).length + 1, resources: made, bytes }));
  }

  #render(): RosTemplate {
    if (!this.#rendered) {
      this.#rendered = renderTemplate(this.#template, this.#onRemoval, this.#local && localName(this.#local));
      this.#fits(Buffer.byteLength(this.#rendered.body));
    }
    return this.#rendered;
  }
}

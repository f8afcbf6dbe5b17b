import { RosStack, type RosStackProps } from '../../../constructs/core/ros-stack';
import { refusal, synth } from '../../support/synth';
import type { StackDocument } from '../../support/stack-document';

const WORKSPACE = { type: 'ALIYUN::EMR::SparkWorkspace', properties: { WorkspaceName: 'risk' } };
const build = (change: (stack: RosStack) => void = () => undefined, props: Partial<RosStackProps> = {}, allowDataLoss = false) =>
  synth(
    (stack) => {
      const ros = new RosStack(stack, 'Workspace', {
        name: 'acme-prod-risk',
        description: 'Spark workspace of risk',
        ...props,
      });
      ros.addResource('Workspace', WORKSPACE);
      change(ros);
    },
    { environment: 'prod', allowDataLoss },
  );

const resource = (document: StackDocument) => document.resource('alicloud_ros_stack');
/** The template as ROS gets it: Terraform turns `$${` back into `${`. */
const template = (document: StackDocument) =>
  JSON.parse((resource(document)['template_body'] as string).replaceAll('$${', '${')) as Record<string, Record<string, unknown>>;
const parameters = (document: StackDocument) =>
  Object.fromEntries(
    (resource(document)['parameters'] as { parameter_key: string; parameter_value: string }[]).map(
      ({ parameter_key: key, parameter_value: value }) => [key, value],
    ),
  );

test('defaults: retained twice, an hour for ROS and half an hour more to take it back, parameters kept in every update', () => {
  expect(resource(build())).toMatchObject({
    stack_name: 'acme-prod-risk',
    use_previous_parameters: true,
    timeout_in_minutes: 60,
    timeouts: { create: '90m', update: '90m', delete: '60m' },
    deletion_protection: 'Enabled',
    lifecycle: { prevent_destroy: true, ignore_changes: ['deletion_protection'] },
  });
  expect(template(build())['Resources']).toMatchObject({
    Workspace: { Type: 'ALIYUN::EMR::SparkWorkspace', DeletionPolicy: 'Retain' },
  });
});

test('with both keys nothing is in the way of destroying', () => {
  const document = build(undefined, { onRemoval: 'destroy' }, true);
  expect(resource(document)).toMatchObject({
    deletion_protection: 'Disabled',
    lifecycle: { ignore_changes: ['deletion_protection'] },
  });
  expect(resource(document)['lifecycle']).not.toHaveProperty('prevent_destroy');
  expect(template(document)['Resources']?.['Workspace']).not.toHaveProperty('DeletionPolicy');
});

test('fails when only one key to destroying is there', () => {
  expect(
    refusal((stack) => new RosStack(stack, 'Workspace', { name: 'acme', description: 'd', onRemoval: 'destroy' }), {
      environment: 'prod',
    }),
  ).toMatchInlineSnapshot(`
"test/Workspace: 1 problem
  - [removal.one-key] onRemoval: destroy takes a second key, allowDataLoss of the environment
    fix: write onRemoval: retain, or allowDataLoss: true of the environment"
`);
});

test('what holds no data goes with the stack', () => {
  const document = build((ros) =>
    ros.addResource('Queue', {
      type: 'ALIYUN::ROS::CustomResource',
      properties: {},
      dependsOn: ['Workspace'],
      disposable: true,
    }),
  );
  expect(template(document)['Resources']?.['Queue']).toEqual({
    Type: 'ALIYUN::ROS::CustomResource',
    Properties: {},
    DependsOn: ['Workspace'],
  });
});

test('the digest follows the template, and nothing else', () => {
  const digest = (document: StackDocument) => parameters(document)['TemplateDigest'];
  const quota = (value: string) => build((ros) => void ros.addParameter('Quota', { type: 'Number', value }));
  expect(digest(build())).toMatch(/^[0-9a-f]{16}$/);
  expect(digest(build())).toBe(digest(build()));
  expect(digest(build((ros) => ros.addResource('More', WORKSPACE)))).not.toBe(digest(build()));
  expect(digest(quota('100'))).toBe(digest(quota('400')));
});

test('every parameter of the template is passed, and no other', () => {
  const document = build((ros) => {
    expect(ros.addParameter('Quota', { type: 'Number', value: '400', description: 'CU of the workspace' })).toEqual({
      Ref: 'Quota',
    });
    ros.addParameter('Role', { type: 'String', value: '${alicloud_ram_role.Role.role_name}' });
  });
  expect(Object.keys(parameters(document)).sort()).toEqual(Object.keys(template(document)['Parameters'] ?? {}).sort());
  expect(parameters(document)).toMatchObject({ Quota: '400', Role: '${alicloud_ram_role.Role.role_name}' });
  expect(template(document)['Parameters']).toMatchObject({
    Quota: { Type: 'Number', Description: 'CU of the workspace' },
  });
});

test('what ROS substitutes, Terraform leaves alone', () => {
  const document = build((ros) => ros.addResource('Text', { type: 'T', properties: { Path: { 'Fn::Sub': 'oss://${Bucket}/%{if}' } } }));
  expect(resource(document)['template_body']).toContain('oss://$${Bucket}/%%{if}');
});

test('a value comes back through an OOS parameter, read after the stack and with its value', () => {
  const references: string[] = [];
  const document = build((ros) => {
    references.push(ros.output('WorkspaceId', { 'Fn::GetAtt': ['Workspace', 'WorkspaceId'] }));
    references.push(ros.output('WorkspaceId', { 'Fn::GetAtt': ['Workspace', 'WorkspaceId'] }));
  });
  expect(template(document)['Resources']?.['OutputWorkspaceId']).toEqual({
    Type: 'ALIYUN::OOS::Parameter',
    Properties: {
      Name: 'acme-prod-risk-WorkspaceId',
      Type: 'String',
      Value: { 'Fn::GetAtt': ['Workspace', 'WorkspaceId'] },
    },
  });
  const [stackName] = Object.keys(document.json.resource?.['alicloud_ros_stack'] ?? {});
  const [sourceName] = Object.keys(document.json.data?.['alicloud_oos_parameters'] ?? {});
  expect(document.data('alicloud_oos_parameters')).toEqual({
    parameter_name: 'acme-prod-risk-WorkspaceId',
    ids: ['acme-prod-risk-WorkspaceId'],
    enable_details: true,
    depends_on: [`alicloud_ros_stack.${stackName}`],
  });
  expect(references).toEqual(Array(2).fill(`\${data.alicloud_oos_parameters.${sourceName}.parameters[0].value}`));
});

test.each([
  ['parameter', (ros: RosStack) => void ros.addParameter('Quota', { type: 'Number', value: '1' })],
  ['resource', (ros: RosStack) => ros.addResource('More', WORKSPACE)],
])('fails when a %s is added twice', (kind, add) => {
  const twice = () =>
    build((ros) => {
      add(ros);
      add(ros);
    });
  expect(twice).toThrow(
    `test/Workspace: 1 problem\n  - [ros.duplicate] ${kind} '${
      kind === 'parameter' ? 'Quota' : 'More'
    }' is there already\n    fix: use another name`,
  );
});

test('refuses a name that something else in the template has', () => {
  const refused = (add: (ros: RosStack) => void): string =>
    refusal((stack) => add(new RosStack(stack, 'Workspace', { name: 'acme-prod-risk', description: 'risk' })));
  const PARAMETER = { type: 'String', value: '' } as const;
  const RESOURCE = { type: 'Custom::SparkQueue', properties: {} };
  for (const [add, told] of [
    [(ros: RosStack) => [ros.addParameter('Night', PARAMETER), ros.addResource('Night', RESOURCE)], "parameter 'Night'"],
    [(ros: RosStack) => [ros.output('Id', 'x'), ros.addResource('OutputId', RESOURCE)], "output 'OutputId'"],
    [(ros: RosStack) => [ros.addParameter('TemplateDigest', PARAMETER)], "parameter 'TemplateDigest'"],
  ] as const) {
    expect(refused(add)).toContain(`[ros.duplicate] ${told} is there already`);
  }
});

test('fails when the name is none that ROS takes', () => {
  expect(() => build(undefined, { name: '7lakes' })).toThrow('[name.unusable] name: a ROS stack name must be 1-255 letters');
});

test('fails when a value would get a name that OOS keeps for itself', () => {
  expect(() => build((ros) => ros.output('Id', 'x'), { name: 'aliyun-risk' })).toThrow('[name.unusable] name: an OOS parameter name');
});

test('two side by side share nothing', () => {
  const document = synth((stack) => {
    for (const key of ['One', 'Two'])
      new RosStack(stack, key, { name: `acme-${key}`, description: key }).addResource('Workspace', WORKSPACE);
  });
  expect(document.resources('alicloud_ros_stack').map((one) => one['stack_name'])).toEqual(['acme-One', 'acme-Two']);
});

test('synthesizing twice gives the same bytes', () => expect(build().text).toBe(build().text));

describe('what ROS takes in one stack', () => {
  const grown = (add: (ros: RosStack) => void): string =>
    refusal((stack) => add(new RosStack(stack, 'Workspace', { name: 'acme-prod-risk', description: 'risk' })));
  const times = (count: number, add: (index: number) => void): void => Array.from({ length: count }).forEach((_, index) => add(index));
  const parameters = (count: number) => (ros: RosStack) =>
    times(count, (index) => void ros.addParameter(`P${index}`, { type: 'Number', value: '1' }));
  const resources = (count: number) => (ros: RosStack) =>
    times(count, (index) => ros.addResource(`R${index}`, { type: 'Custom::SparkQueue', properties: {} }));

  it('is 199 parameters beside the digest', () => {
    expect(() => build(parameters(199))).not.toThrow();
    expect(grown(parameters(200))).toContain('[ros.template.parameters] ROS takes at most 200 parameters in one stack, this one has 201');
  });

  it('is 300 resources with the values that come back', () => {
    expect(grown(resources(301))).toContain('[ros.template.resources] ROS takes at most 300 resources in one stack, this one has 301');
    expect(
      grown((ros) => {
        resources(300)(ros);
        ros.output('Id', 'x');
      }),
    ).toContain('this one has 301');
  });

  it('is half a megabyte of text', () => {
    const long = (length: number) => () => build((ros) => ros.addResource('R', { type: 'T', properties: { Text: 'ä'.repeat(length) } }));
    expect(long(261_000)).not.toThrow();
    expect(long(262_144)).toThrow('[ros.template.bytes] ROS takes at most 524288 bytes of template in one stack');
  });
});

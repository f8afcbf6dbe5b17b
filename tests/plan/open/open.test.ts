import { actionOf, openTemplates, type Change, type JsonObject } from '../../../plan';
import { change } from '../support/made';
import { PARAMETERS, rosStack, STACK, templateUpdate, VALUES, workspace } from '../support/template';

const of = (resources: JsonObject, values: Readonly<Record<string, string>> = VALUES, more: JsonObject = {}): JsonObject =>
  rosStack({ Parameters: PARAMETERS, Resources: resources }, values, more);
const inside = (outer: Change): Change[] => openTemplates([outer]).slice(1);
const told = (outer: Change): string[] =>
  inside(outer).map(
    (one) => `${actionOf(one)} ${one.inner?.id}${one.change.replace_paths ? ` by ${one.change.replace_paths.join()}` : ''}`,
  );

describe('a template that is opened', () => {
  it('tells a changed parameter as the property that it changes', () => {
    const [one] = inside(templateUpdate(of(workspace()), of(workspace(), { ...VALUES, Cu: '120' })));
    expect(one).toMatchObject({
      stack: 'risk-dev',
      address: STACK,
      inner: { id: 'Workspace', type: 'ALIYUN::EMR::SparkWorkspace', retained: true },
    });
    expect([one?.change.before?.['ResourceSpec'], one?.change.after?.['ResourceSpec']]).toEqual([{ Cu: 80 }, { Cu: 120 }]);
    expect(one?.change.actions).toEqual(['update']);
  });

  it.each<[string, JsonObject, string[]]>([
    ['what ROS changes in place', workspace({ GpuSpec: ['a'] }), ['update Workspace']],
    ['what it does not', workspace({ Tags: [{ Key: 'a', Value: 'b' }] }), ['replace Workspace by Tags']],
    ['another bucket', workspace({ OssBucket: 'oss://other/' }), ['replace Workspace by OssBucket']],
    ['nothing but the order of keys', { Workspace: { ...(workspace()['Workspace'] as JsonObject) } }, []],
  ])('tells %s', (_what, after, expected) => {
    expect(told(templateUpdate(of(workspace()), of(after)))).toEqual(expected);
  });

  it('tells what comes and goes, and what stays in the cloud though it goes', () => {
    const queue = { Queue: { Type: 'Custom::SparkQueue', Properties: { ServiceToken: 'acs:fc:x', Parameters: { Name: 'night' } } } };
    expect(told(templateUpdate(of(workspace()), of({ ...workspace(), ...queue })))).toEqual(['create Queue']);
    expect(told(templateUpdate(of({ ...workspace(), ...queue }), of(workspace())))).toEqual(['delete Queue']);
    expect(told(templateUpdate(of({ ...workspace(), ...queue }), of(queue)))).toEqual(['forget Workspace']);
  });

  it('follows the stack when that is made, made anew or deleted', () => {
    const attributes = of(workspace());
    expect(told(change(STACK, 'create', { after: attributes }))).toEqual(['create Workspace']);
    expect(told(change(STACK, 'delete', { before: attributes }))).toEqual(['forget Workspace']);
    expect(told(change(STACK, 'delete', { before: of(workspace({}, {})) }))).toEqual(['delete Workspace']);
    expect(told(change(STACK, 'delete', { before: of(workspace({}, {}), VALUES, { retain_all_resources: true }) }))).toEqual([
      'forget Workspace',
    ]);
    expect(told(change(STACK, 'replace', { before: attributes, after: attributes }))).toEqual(['replace Workspace']);
    expect(told(change(STACK, 'nothing', { before: attributes, after: attributes }))).toEqual([]);
  });

  it('lets no switch go back that has no way back', () => {
    const bucket = (hdfs: boolean): JsonObject =>
      of({ B: { Type: 'ALIYUN::OSS::Bucket', Properties: { BucketName: 'b', EnableOssHdfsService: hdfs } } });
    expect(told(templateUpdate(bucket(true), bucket(false)))).toEqual(['replace B by EnableOssHdfsService']);
    expect(told(templateUpdate(bucket(false), bucket(true)))).toEqual(['update B']);
  });

  it('marks a parameter that is known only after the apply', () => {
    const unknown = { parameters: [{ parameter_value: true }, {}] };
    const [one] = inside(templateUpdate(of(workspace()), of(workspace()), { after_unknown: unknown }));
    expect(one?.change.after_unknown).toMatchObject({ WorkspaceName: true });
  });

  it('marks what a NoEcho or sensitive parameter holds, wherever it goes', () => {
    const template = {
      Parameters: { Password: { Type: 'String', NoEcho: true }, Key: { Type: 'String' } },
      Resources: {
        C: {
          Type: 'Custom::X',
          Properties: { Parameters: { A: { 'Fn::Join': ['-', ['x', { Ref: 'Password' }]] }, B: { 'Fn::Sub': 'k=${Key}' }, C: 'plain' } },
        },
      },
    };
    const [one] = inside(
      change(STACK, 'create', {
        after: rosStack(template, { Password: 'a', Key: 'b' }),
        after_sensitive: { parameters: [{}, { parameter_value: true }] },
      }),
    );
    expect(one?.change.after_sensitive).toEqual({ Parameters: { A: true, B: true, C: false } });
  });

  it('is left closed where it is no JSON', () => {
    expect(inside(templateUpdate(of(workspace()), { template_body: 'ROSTemplateFormatVersion: "2015-09-01"' }))).toEqual([]);
  });
});

describe('expressions', () => {
  const value = (expression: JsonObject, template: JsonObject = {}): unknown => {
    const resources = { C: { Type: 'Custom::X', Properties: { Parameters: { V: expression } } } };
    const [one] = inside(
      change(STACK, 'create', { after: rosStack({ Parameters: PARAMETERS, Resources: resources, ...template }, VALUES) }),
    );
    return (one?.change.after?.['Parameters'] as JsonObject | undefined)?.['V'];
  };

  it.each<[string, JsonObject, unknown]>([
    ['Ref of a number', { Ref: 'Cu' }, 80],
    ['Ref of another resource', { Ref: 'Other' }, { Ref: 'Other' }],
    ['GetAtt', { 'Fn::GetAtt': ['W', 'Id'] }, { 'Fn::GetAtt': ['W', 'Id'] }],
    ['Join', { 'Fn::Join': ['/', ['a', { Ref: 'Name' }]] }, 'a/risk'],
    ['Join with what only ROS knows', { 'Fn::Join': ['/', ['a', { 'Fn::GetAtt': ['W', 'Id'] }]] }, 'a/${W.Id}'],
    ['Sub', { 'Fn::Sub': '${Name}-${Cu}-${W.Id}-${!Name}' }, 'risk-80-${W.Id}-${Name}'],
    ['Sub with values of its own', { 'Fn::Sub': ['${X}', { X: { Ref: 'Name' } }] }, 'risk'],
    ['Select', { 'Fn::Select': ['1', ['a', 'b']] }, 'b'],
    ['If that holds', { 'Fn::If': ['Big', 'yes', 'no'] }, 'yes'],
    ['If that only ROS can tell', { 'Fn::If': ['There', 'yes', 'no'] }, { 'Fn::If': ['There', 'yes', 'no'] }],
    ['If that asks itself', { 'Fn::If': ['Round', 'yes', 'no'] }, { 'Fn::If': ['Round', 'yes', 'no'] }],
    ['FindInMap', { 'Fn::FindInMap': ['M', 'a', 'b'] }, 'c'],
    ['a function nobody knows', { 'Fn::Jq': 'x' }, { 'Fn::Jq': 'x' }],
  ])('%s', (_name, expression, expected) => {
    const template = {
      Mappings: { M: { a: { b: 'c' } } },
      Conditions: {
        Big: { 'Fn::Equals': [{ Ref: 'Cu' }, '80'] },
        There: { 'Fn::Equals': [{ 'Fn::GetAtt': ['W', 'Id'] }, 'x'] },
        Round: { 'Fn::Not': ['Round'] },
      },
    };
    expect(value(expression, template)).toEqual(expected);
  });
});

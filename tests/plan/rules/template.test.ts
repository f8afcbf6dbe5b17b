import type { Change, JsonObject } from '../../../plan';
import { change, codesOf, only, plan, read } from '../support/made';
import { PARAMETERS, rosStack, STACK, templateUpdate, VALUES, workspace } from '../support/template';

const of = (resources: JsonObject, more: JsonObject = {}, values: Readonly<Record<string, string>> = VALUES): JsonObject =>
  rosStack({ Parameters: PARAMETERS, Resources: resources }, values, more);
const DIGEST = { ...VALUES, TemplateDigest: 'b' };
const codes = (outer: Change): string[] => codesOf(read([plan([outer])]));

describe('a property that ROS cannot change in place', () => {
  it('is refused, as the description cannot be had, with both values', () => {
    const finding = only(
      read([plan([templateUpdate(of(workspace()), of(workspace({ OssBucket: 'oss://other/' }), {}, DIGEST))])]),
      'plan.template.fixed',
    );
    expect(finding).toMatchObject({ severity: 'error', exit: 1, attribute: 'OssBucket', before: 'oss://lake/', after: 'oss://other/' });
    expect(finding.resource).toMatchObject({ inner: 'Workspace', name: 'risk', address: STACK });
    expect(finding.fix).toContain('another bucket is another workspace');
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['the storage class of a bucket', { StorageClass: 'Standard' }, { StorageClass: 'IA' }],
    ['OSS-HDFS that goes', { EnableOssHdfsService: true }, { EnableOssHdfsService: false }],
  ])('is %s', (_what, before, after) => {
    const bucket = (more: JsonObject): JsonObject =>
      of({ Bucket: { Type: 'ALIYUN::OSS::Bucket', DeletionPolicy: 'Retain', Properties: { BucketName: 'b', ...more } } });
    const digest = (attributes: JsonObject): JsonObject => ({
      ...attributes,
      parameters: [{ parameter_key: 'TemplateDigest', parameter_value: 'b' }],
    });
    expect(codes(templateUpdate(bucket(before), digest(bucket(after))))).toEqual(['plan.template.fixed']);
  });

  it.each(['OssBucket', 'RamRoleName', 'PaymentType', 'DlfCatalogId', 'DlfType', 'ReleaseType', 'ResourceGroupId', 'Tags'])(
    'is %s of a workspace',
    (property) => {
      const update = templateUpdate(of(workspace({ [property]: 'a' })), of(workspace({ [property]: 'b' }), {}, DIGEST));
      expect(only(read([plan([update])]), 'plan.template.fixed')).toMatchObject({ exit: 1, attribute: property, before: 'a', after: 'b' });
    },
  );

  it('is a catalog that is added', () => {
    const finding = only(
      read([plan([templateUpdate(of(workspace()), of(workspace({ DlfCatalogId: 'c' }), {}, DIGEST))])]),
      'plan.template.fixed',
    );
    expect([finding.before, finding.after]).toEqual([undefined, 'c']);
  });

  it('refuses nothing while its value is unknown, and says so', () => {
    const after = of(workspace({ OssBucket: { Ref: 'Name' } }));
    const before = of(workspace({ OssBucket: { Ref: 'Name' } }));
    const reading = read([plan([templateUpdate(before, after, { after_unknown: { parameters: [{ parameter_value: true }, {}] } })])]);
    expect(only(reading, 'plan.template.fixed')).toMatchObject({ severity: 'warning', resource: { inner: 'Workspace' } });
    expect(reading.exit).toBe(0);
  });

  it('is one that was not there, though nobody knows its value yet', () => {
    const after = of(workspace({ ResourceGroupId: { Ref: 'Name' } }));
    const unknown = { after_unknown: { parameters: [{ parameter_value: true }, {}] } };
    const reading = read([plan([templateUpdate(of(workspace()), after, unknown)])]);
    const finding = only(reading, 'plan.template.fixed');
    expect(finding).toMatchObject({ severity: 'error', exit: 1, attribute: 'ResourceGroupId' });
    expect(finding.fix).toContain('a workspace stays in the group it was born in');
  });

  it('hides values that may be secrets', () => {
    const custom = (token: string): JsonObject => of({ C: { Type: 'Custom::X', Properties: { ServiceToken: 'acs:fc:x', Secret: token } } });
    const finding = only(
      read([
        plan([
          templateUpdate(
            custom('hunter2-old'),
            of({ C: { Type: 'Custom::X', Properties: { ServiceToken: 'acs:fc:x', Secret: 'hunter2-new' } } }, {}, DIGEST),
          ),
        ]),
      ]),
      'plan.template.fixed',
    );
    expect([finding.before, finding.after]).toEqual(['(secret)', '(secret changed)']);
  });
});

describe('templates', () => {
  it('orphan what they retain and let go of', () => {
    const finding = only(read([plan([templateUpdate(of(workspace()), of({}, {}, DIGEST))])]), 'plan.template.orphaned');
    expect(finding).toMatchObject({ severity: 'warning', resource: { inner: 'Workspace' } });
  });

  it('destroy what holds data and is not retained, which is refused', () => {
    const outer = templateUpdate(of(workspace({}, {})), of({}, {}, DIGEST));
    expect(only(read([plan([outer])]), 'plan.data.destroyed')).toMatchObject({ exit: 2, lost: expect.stringContaining('jobs') as string });
    const allowances = [{ resource: `risk-dev/${STACK}#Workspace`, why: 'x', by: 'y', until: '2026-12-31' }];
    expect(read([plan([outer])], { allowances }).exit).toBe(0);
  });

  it('are told once when their whole stack goes: with the stack, and what stays of it', () => {
    const finding = only(read([plan([change(STACK, 'delete', { before: of(workspace()) })])]), 'plan.data.destroyed');
    expect(finding.resource.inner).toBeUndefined();
    expect(finding.lost).toContain('Workspace stays in the cloud');
  });

  it('are not sent without a changed parameter', () => {
    const outer = templateUpdate(of(workspace()), of(workspace({ GpuSpec: ['a'] })));
    expect(codes(outer)).toEqual(['plan.template.unsent']);
    expect(codes(templateUpdate(of(workspace()), of(workspace({ GpuSpec: ['a'] }), {}, DIGEST)))).toEqual([]);
    expect(
      codes(templateUpdate(of(workspace(), { timeout_in_minutes: 60 }), of(workspace({ GpuSpec: ['a'] }), { timeout_in_minutes: 90 }))),
    ).toEqual([]);
  });

  it('with types nobody knows are told as such', () => {
    const ecs = (size: string): JsonObject => of({ E: { Type: 'ALIYUN::ECS::Instance', Properties: { InstanceType: size } } });
    expect(codes(templateUpdate(ecs('a'), { ...ecs('b'), parameters: [{ parameter_key: 'X', parameter_value: 'y' }] }))).toEqual([
      'plan.template.unknown',
    ]);
  });

  it('that cannot be opened are told as such', () => {
    const closed = {
      stack_name: 's',
      template_body: 'ROSTemplateFormatVersion: x',
      parameters: [{ parameter_key: 'A', parameter_value: '1' }],
    };
    expect(codes(templateUpdate(closed, { ...closed, parameters: [{ parameter_key: 'A', parameter_value: '2' }] }))).toEqual([
      'plan.template.closed',
    ]);
  });
});

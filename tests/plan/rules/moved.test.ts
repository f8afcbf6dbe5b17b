import type { Change, JsonObject } from '../../../plan';
import { change, codesOf, document, only, plan, read, state } from '../support/made';
import { PARAMETERS, rosStack, STACK, VALUES, workspace } from '../support/template';

const PARTS = 'alicloud_ros_stack.Parts';
const queue = (more: JsonObject = {}): JsonObject => ({
  QueueNight: { Type: 'Custom::SparkQueue', Properties: { ServiceToken: 'acs:fc', Parameters: { Name: 'night' } }, ...more },
});
const LIVY: JsonObject = { Livy: { Type: 'ALIYUN::EMR::LivyCompute', Properties: { Name: 'livy' } } };
const VALUE: JsonObject = { OutputId: { Type: 'ALIYUN::OOS::Parameter', Properties: { Name: 'risk-Id' } } };
const of = (resources: JsonObject, values: Readonly<Record<string, string>> = VALUES): JsonObject =>
  rosStack({ Parameters: PARAMETERS, Resources: resources }, values);

/** Both stacks in one plan: these resources leave the first, those come into the second. */
const moving = (leaving: JsonObject, coming: JsonObject): Change[] => [
  change(STACK, 'update', { before: of({ ...workspace(), ...leaving }), after: of(workspace(), { ...VALUES, TemplateDigest: 'b' }) }),
  change(PARTS, 'create', { before: null, after: of(coming) }),
];

describe('what moves from one ROS stack to another', () => {
  it('is handed over where its template retains it: one note for all of it, and none of them is an orphan', () => {
    const reading = read([plan(moving(queue({ DeletionPolicy: 'Retain' }), queue()))]);
    expect(codesOf(reading)).toEqual(['plan.template.moved']);
    expect(only(reading, 'plan.template.moved')).toMatchObject({ severity: 'info', resource: { address: STACK } });
    expect(only(reading, 'plan.template.moved').message).toContain(`hands over QueueNight to ${PARTS}`);
    expect(reading.exit).toBe(0);
  });

  it('is refused where ROS would remove it: it has to be leaving first', () => {
    const finding = only(read([plan(moving(queue(), queue()))]), 'plan.template.moved-unkept');
    expect(finding).toMatchObject({ severity: 'error', exit: 1, resource: { inner: 'QueueNight' } });
    expect(finding.fix).toContain('parts: leaving');
  });

  it('is refused with another way where no stack could take it over', () => {
    const finding = only(read([plan(moving(LIVY, LIVY))]), 'plan.template.moved-unkept');
    expect(finding.fix).toMatch(/keep it where it is \(stays: true .*: no stack can take over a ALIYUN::EMR::LivyCompute/);
  });

  it('is refused on its way back, which nothing leads', () => {
    const back = [
      change(PARTS, 'delete', { before: of(queue()), after: null }),
      change(STACK, 'update', { before: of(workspace()), after: of({ ...workspace(), ...queue() }, { ...VALUES, TemplateDigest: 'b' }) }),
    ];
    expect(only(read([plan(back)]), 'plan.template.moved-unkept').fix).toBe('write parts: apart again: nothing hands it back');
  });

  it('may be a value that is handed back, which is written anew', () => {
    expect(codesOf(read([plan(moving(VALUE, VALUE))]))).toEqual([]);
  });

  it('goes like anything else where nobody takes it over', () => {
    expect(codesOf(read([plan(moving(queue({ DeletionPolicy: 'Retain' }), LIVY))]))).toEqual(['plan.template.orphaned']);
    expect(codesOf(read([plan(moving(queue(), LIVY))]))).toEqual([]);
  });
});

describe('a ROS stack in which nothing holds data', () => {
  const half = (resources: JsonObject, more: JsonObject = {}) => {
    const attributes: JsonObject = { ...of(resources), id: 's', status: 'CREATE_ROLLBACK_COMPLETE', ...more };
    const changes = [change(STACK, 'replace', { before: attributes, after: of(resources) }, { action_reason: 'replace_because_tainted' })];
    const held = state('risk-dev', { [STACK]: attributes });
    return read([plan(changes)], { states: [{ ...held, resources: held.resources.map((one) => ({ ...one, tainted: true })) }] });
  };

  it('is made anew when it failed half-way', () => {
    const reading = half(queue());
    expect(only(reading, 'plan.taint.empty')).toMatchObject({ severity: 'warning' });
    expect(only(reading, 'plan.taint.empty').message).toContain('nothing in its template holds data');
    expect(reading.exit).toBe(0);
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['a workspace is in it', { ...queue(), ...workspace() }, {}],
    ['it is guarded', queue(), { deletion_protection: 'Enabled' }],
    ['nobody knows what is in it', { Thing: { Type: 'ALIYUN::Foreign::Thing' } }, {}],
  ])('is another one where %s', (_what, resources, more) => {
    expect(codesOf(half(resources, more))).toContain('plan.taint.unclear');
  });

  it('is named with the workspace that it is about, where somebody keeps that', () => {
    const parts = rosStack({ Parameters: PARAMETERS, Resources: queue() }, VALUES);
    const gone = [
      change(STACK, 'delete', { before: of(workspace()), after: null }),
      change(PARTS, 'delete', { before: parts, after: null }),
      change('alicloud_ros_stack.Other', 'delete', { before: of(queue(), { ...VALUES, Name: 'other' }), after: null }),
    ];
    const { fix } = only(read([plan(gone)], { described: ['risk-dev'], documents: { 'risk-dev': document({}) } }), 'plan.data.destroyed');
    expect(fix).toContain(`name it and its settings in removed.yaml: risk-dev/${STACK}, risk-dev/${PARTS}`);
    expect(fix).not.toContain('alicloud_ros_stack.Other');
  });

  it('goes without keys', () => {
    expect(codesOf(read([plan([change(STACK, 'delete', { before: of(queue()), after: null })])]))).toEqual([]);
    expect(codesOf(read([plan([change(STACK, 'delete', { before: of(workspace({}, {})), after: null })])]))).toContain(
      'plan.data.destroyed',
    );
  });
});

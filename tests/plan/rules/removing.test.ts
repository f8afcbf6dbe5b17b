import { goingPlan, type Allowance, type JsonObject, type PlanInput } from '../../../plan';
import { change, codesOf, document, only, plan, read, state } from '../support/made';

const TOPIC = 'alicloud_alikafka_topic.Topics_events';
const DATABASE = 'alicloud_db_instance.Database';
const ROS = 'alicloud_ros_stack.Spark';
const PROD: Partial<PlanInput> = { environmentOf: () => ({ name: 'prod', allowDataLoss: false, production: true }) };
const allowing = (address: string): Partial<PlanInput> => {
  const allowance: Allowance = { resource: `risk-dev/${address}`, why: 'replaced', by: 'data@acme.example', until: '2026-12-31' };
  return { allowances: [allowance] };
};
const gone = (address: string, before: JsonObject) => plan([change(address, 'delete', { before })]);

describe('what to do where data would be destroyed', () => {
  const fixOf = (more: Partial<PlanInput> = {}): string =>
    only(read([gone(TOPIC, { topic: 'risk-events' })], more), 'plan.data.destroyed').fix;

  it('is first the command that keeps it, exactly', () => {
    const terraformFor = (stack: string): string => `tofu -chdir=out/${stack}`;
    expect(fixOf({ terraformFor })).toContain(`to keep it and let go of it: tofu -chdir=out/risk-dev state rm ${TOPIC};`);
    const one = plan([change(`${TOPIC}["a"]`, 'delete', { before: { topic: 'risk-events' } })]);
    expect(only(read([one]), 'plan.data.destroyed').fix).toContain(`state rm '${TOPIC}["a"]';`);
  });

  it('is only an allowance in production, where the keys may not be given', () => {
    expect(fixOf(PROD)).toMatch(new RegExp(`to lose it on purpose name it in allowances.yaml: risk-dev/${TOPIC}$`));
  });

  it('names the lines of both keys where it is described', () => {
    const keysTo: PlanInput['keysTo'] = () => ({
      first: 'onRemoval: destroy under kafka (risk.yaml:9)',
      second: 'allowDataLoss: true (dev.yaml:4)',
    });
    const fix = fixOf({ keysTo, documents: { 'risk-dev': document({ [TOPIC]: { lifecycle: { prevent_destroy: true } } }) } });
    expect(fix).toContain(
      'set onRemoval: destroy under kafka (risk.yaml:9) and deploy that first, and set allowDataLoss: true (dev.yaml:4); or',
    );
  });
});

describe('what holds no data', () => {
  it('is not destroyed either where a lifecycle protects it', () => {
    const documents = { 'risk-dev': document({ 'alicloud_vswitch.A': { lifecycle: { prevent_destroy: true } } }) };
    const finding = only(read([gone('alicloud_vswitch.A', { vswitch_name: 'a' })], { documents }), 'plan.data.destroyed');
    expect(finding.message).toContain("('a') is protected by prevent_destroy and would be destroyed");
  });
});

describe('a guard of the service', () => {
  it('that is up refuses what an allowance permits, and a deployment lowers it', () => {
    const finding = only(read([gone(DATABASE, { deletion_protection: true })], allowing(DATABASE)), 'plan.guard.up');
    expect([finding.exit, finding.attribute, finding.before]).toEqual([2, 'deletion_protection', 'true']);
    expect(finding.fix).toContain(
      "first deploy 'risk-dev' with it described and with its allowance or both keys: that sets deletion_protection to false",
    );
  });

  it('that no deployment can lower is lowered by a command', () => {
    const finding = only(read([gone(ROS, { deletion_protection: 'Enabled', id: 'stack-1' })], allowing(ROS)), 'plan.guard.up');
    expect(finding.fix).toContain('aliyun ros SetDeletionProtection --StackId stack-1 --DeletionProtection Disabled');
  });

  it('that a description leaves out of plans is lowered in the service', () => {
    const body = { lifecycle: { ignore_changes: ['deletion_protection'] } };
    const documents = { 'risk-dev': document({ [DATABASE]: body }) };
    const { fix } = only(
      read([gone(DATABASE, { deletion_protection: true, id: 'rm-1' })], { ...allowing(DATABASE), documents }),
      'plan.guard.up',
    );
    expect(fix).toBe('switch off deletion_protection of rm-1 in the service');
  });

  it('that was lowered in the service since the last deployment is down', () => {
    const drift = [change(ROS, 'update', { before: { deletion_protection: 'Enabled' }, after: { deletion_protection: 'Disabled' } })];
    const lowered = plan([change(ROS, 'delete', { before: { deletion_protection: 'Enabled' } })], { drift });
    expect(codesOf(read([lowered], allowing(ROS)))).not.toContain('plan.guard.up');
  });

  it.each([
    ['that is down', { deletion_protection: false }, allowing(DATABASE)],
    ['of what may not go anyway', { deletion_protection: true }, {}],
  ])('%s is not told', (_what, before, more) => {
    expect(codesOf(read([gone(DATABASE, before)], more))).not.toContain('plan.guard.up');
  });
});

describe('a stack that goes as a whole', () => {
  const network = state('foundation-dev', { 'alicloud_ram_policy.P': { policy_name: 'p' } });
  const reader = state('risk-dev', { 'alicloud_ram_policy.Q': { policy_name: 'q' } });
  const reads = { 'risk-dev': ['foundation-dev'] };

  it('is still read by one that stays', () => {
    const finding = only(read([goingPlan(network)], { states: [network, reader], reads }), 'plan.stack.needed');
    expect(finding.message).toBe("stack 'risk-dev' holds 1 resource and still reads foundation-dev");
    expect([finding.exit, finding.fix]).toEqual([2, 'destroy it first or together: --stack risk-dev']);
  });

  it.each([
    ['goes, too', [goingPlan(network), goingPlan(reader)], [network, reader]],
    ['holds nothing', [goingPlan(network)], [network, { ...reader, resources: [] }]],
    ['reads something else', [goingPlan(network)], [network, { ...reader, stack: 'lending-dev' }]],
  ])('may go where the reader %s', (_what, plans, states) => {
    expect(codesOf(read(plans, { states, reads }))).not.toContain('plan.stack.needed');
  });

  it('stays where it makes something else in the same run', () => {
    const going = goingPlan(network);
    const made = { ...change('alicloud_ram_policy.New', 'create', { after: { policy_name: 'new' } }), stack: 'foundation-dev' };
    const plans = [{ ...going, changes: [...going.changes, made] }];
    expect(codesOf(read(plans, { states: [network, reader], reads }))).not.toContain('plan.stack.needed');
  });

  it('names everything in it that is lost, whatever Terraform would have given up at', () => {
    const both = state('risk-dev', { [TOPIC]: { topic: 'risk-events' }, 'alicloud_oss_bucket.Lake': { bucket: 'lake' } });
    expect(codesOf(read([goingPlan(both)], { states: [both] }))).toEqual(['plan.data.destroyed', 'plan.data.destroyed']);
  });
});

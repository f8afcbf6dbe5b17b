import { protectionFacts, statefulTypes } from '@lakewright/provider-knowledge/protection';
import type { JsonObject, PlanInput } from '../../../plan';
import { change, codesOf, document, only, plan, read, state } from '../support/made';

const tainted = (address: string, attributes: JsonObject) => ({
  changes: [change(address, 'replace', { before: attributes, after: {} }, { action_reason: 'replace_because_tainted' })],
  states: [state('risk-dev', { [address]: attributes })].map((one) => ({
    ...one,
    resources: one.resources.map((held) => ({ ...held, tainted: true })),
  })),
});
const reading = (address: string, attributes: JsonObject, more: Partial<PlanInput> = {}) => {
  const { changes, states } = tainted(address, attributes);
  return read([plan(changes)], { states, terraformFor: (stack) => `terraform -chdir=out/${stack}`, ...more });
};

describe('what failed half-way', () => {
  it.each(statefulTypes)('%s is known', (type) => expect(protectionFacts(type).halfMade.why).toBeTruthy());

  it('is kept where it is whole, by the exact command', () => {
    const finding = only(
      reading('alicloud_star_rocks_instance.S', { id: 'c-1', status: 'running', instance_name: 'risk' }),
      'plan.taint.whole',
    );
    expect(finding).toMatchObject({ severity: 'error', exit: 2, lost: 'the instance with all its databases' });
    expect(finding.fix).toContain('terraform -chdir=out/risk-dev untaint alicloud_star_rocks_instance.S');
  });

  it('is kept where one call makes it', () => {
    expect(codesOf(reading('alicloud_oss_bucket.B', { id: 'b', bucket: 'b' }))).toEqual(['plan.taint.whole']);
  });

  it('is looked at by a person where it may hold data', () => {
    const finding = only(reading('alicloud_ros_stack.S', { id: 's', status: 'CREATE_FAILED' }), 'plan.taint.unclear');
    expect(finding).toMatchObject({ severity: 'error', exit: 2 });
  });

  it('is made anew where it holds nothing, unless a person keeps it', () => {
    const finding = only(reading('alicloud_star_rocks_instance.S', { id: 'c-1', status: 'creating' }), 'plan.taint.empty');
    expect(finding).toMatchObject({ severity: 'warning', lost: 'nothing' });
    expect(finding.fix).toContain('terraform -chdir=out/risk-dev untaint alicloud_star_rocks_instance.S');
    expect(reading('alicloud_star_rocks_instance.S', { status: 'creating' }).exit).toBe(0);
  });

  describe('and is protected', () => {
    const kept: Partial<PlanInput> = {
      documents: { 'risk-dev': document({ 'alicloud_star_rocks_instance.S': { lifecycle: { prevent_destroy: true } } }) },
      allowances: [{ resource: 'risk-dev/alicloud_star_rocks_instance.S', why: 'never used', by: 'x', until: '2026-12-31' }],
    };

    it('is no replacement that Terraform would make, even where it holds nothing and is allowed to go', () => {
      const finding = only(reading('alicloud_star_rocks_instance.S', { id: 'c-1', status: 'creating' }, kept), 'plan.taint.stuck');
      expect(finding).toMatchObject({ severity: 'error', exit: 2, lost: 'nothing' });
      expect(finding.fix).toMatch(/untaint alicloud_star_rocks_instance\.S; then deploy again\. If it is not, delete it in the service/);
    });

    it('is told no way that Terraform would refuse', () => {
      const finding = only(reading('alicloud_star_rocks_instance.S', { id: 'c-1', status: 'running' }, kept), 'plan.taint.whole');
      expect(finding).toMatchObject({ severity: 'error', exit: 2 });
      expect(finding.fix).not.toContain('allowances.yaml');
    });
  });

  it.each<[string, Partial<PlanInput>]>([
    ['by an allowance', { allowances: [{ resource: 'risk-dev/alicloud_oss_bucket.B', why: 'empty', by: 'x', until: '2026-12-31' }] }],
    [
      'by both keys',
      {
        environmentOf: () => ({ name: 'dev', allowDataLoss: true }),
        documents: { 'risk-dev': document({ 'alicloud_oss_bucket.B': {} }) },
      },
    ],
  ])('may be made anew %s', (_how, more) => {
    const made = reading('alicloud_oss_bucket.B', { id: 'b', bucket: 'b' }, more);
    expect(only(made, 'plan.taint.whole').severity).toBe('warning');
    expect(made.exit).toBe(0);
  });

  it('says why it is whole', () => {
    const finding = only(reading('alicloud_ros_stack.S', { id: 's', status: 'CREATE_COMPLETE' }), 'plan.taint.whole');
    expect(finding.message).toContain('is whole: its status is CREATE_COMPLETE; Terraform');
  });

  it('is told, too, where Terraform gave up before it planned the resource', () => {
    const { states } = tainted('alicloud_oss_bucket.B', { id: 'b', bucket: 'b' });
    expect(codesOf(read([plan([], { errored: true })], { states }))).toEqual(['plan.taint.whole']);
  });

  it('is told, too, where only the plan knows', () => {
    expect(codesOf(read([plan(tainted('alicloud_oss_bucket.B', { id: 'b', bucket: 'b' }).changes)]))).toEqual(['plan.taint.whole']);
  });

  it('is quoted for a shell', () => {
    const finding = only(reading('alicloud_oss_bucket.B["a"]', { id: 'b', bucket: 'b' }), 'plan.taint.whole');
    expect(finding.fix).toContain(`untaint 'alicloud_oss_bucket.B["a"]'`);
  });

  it('is nothing to tell of what holds no data: Terraform makes it anew', () => {
    expect(codesOf(reading('alicloud_ram_role.R', { id: 'r' }))).toEqual([]);
  });
});

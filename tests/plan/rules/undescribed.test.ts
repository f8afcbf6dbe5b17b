import { change, codesOf, only, plan, read, state } from '../support/made';

const gone = (address: string, before: Record<string, string>, stack: string) => change(address, 'delete', { before }, { stack });
const described = ['foundation-dev', 'bootstrap-dev'];

describe('what stands against taking a stack down', () => {
  const key = plan([gone('alicloud_vswitch.A', { id: 'vsw-1' }, 'foundation-dev')]);
  const inside = state('old-dev', { 'alicloud_star_rocks_instance.S': { id: 'c-1', vswitch_id: 'vsw-1', instance_name: 'old' } });

  it('is who lives in it and is described no more, with the command that takes it down', () => {
    const { message, fix } = only(read([key], { states: [inside], described }), 'plan.host.inhabited');
    expect(message).toContain("old-dev: alicloud_star_rocks_instance.S ('old') is in it");
    expect(fix).toMatch(/^first take down what nothing describes: npx lakewright destroy --stack old-dev; or /);
    const known = only(read([key], { states: [inside], described: [...described, 'old-dev'] }), 'plan.host.inhabited');
    expect(known.fix).not.toContain('--stack');
  });

  it('is a state that lies in the bucket which would go, unless its stack goes along', () => {
    const bucket = plan([gone('alicloud_oss_bucket.B', { bucket: 'states' }, 'bootstrap-dev')]);
    const role = { role_name: 'r' };
    const around = { states: [state('old-dev', { 'alicloud_ram_role.R': role })], described };
    const needed = only(read([bucket], { ...around, bucketOf: () => 'states' }), 'plan.state.needed');
    expect(needed).toMatchObject({ severity: 'error', exit: 2 });
    expect(needed.message).toContain("the state of stack 'old-dev', which nothing describes, lies in alicloud_oss_bucket.B ('states')");
    expect(codesOf(read([bucket], { ...around, bucketOf: () => 'others' }))).not.toContain('plan.state.needed');
    const both = [bucket, plan([gone('alicloud_ram_role.R', role, 'old-dev')])];
    expect(codesOf(read(both, { ...around, bucketOf: () => 'states' }))).not.toContain('plan.state.needed');
  });

  it('is data in it: it cannot be written that it stays, only that it goes', () => {
    const lake = plan([gone('alicloud_oss_bucket.B', { bucket: 'lake' }, 'old-dev')]);
    const { fix } = only(read([lake], { described, documents: { 'old-dev': {} } }), 'plan.data.destroyed');
    expect(fix).not.toContain('removed.yaml');
    expect(fix).toContain('name it in allowances.yaml: old-dev/alicloud_oss_bucket.B');
  });

  it('is a guard of its service, lowered there', () => {
    const instance = plan([
      change('alicloud_db_instance.D', 'delete', { before: { id: 'rm-1', deletion_protection: true } }, { stack: 'old-dev' }),
    ]);
    const allowances = [{ resource: 'old-dev/alicloud_db_instance.D', why: 'w', by: 'b', until: '2099-01-01' }];
    const { fix } = only(read([instance], { described, allowances }), 'plan.guard.up');
    expect(fix).toBe('switch off deletion_protection of rm-1 in the service');
  });
});

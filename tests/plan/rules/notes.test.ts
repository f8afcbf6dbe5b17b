import type { JsonObject } from '../../../plan';
import { change, codesOf, only, plan, read, state } from '../support/made';

describe('what else a plan does', () => {
  it("names others' tags that would go", () => {
    const address = 'alicloud_vpc.V';
    const drift = [change(address, 'update', { before: { tags: { a: '1' } }, after: { tags: { a: '1', team: 'x' } } })];
    const taken = change(address, 'update', { before: { tags: { a: '1', team: 'x' } }, after: { tags: { a: '1' } } });
    const left = change(address, 'update', { before: { tags: { a: '1', team: 'x' } }, after: { tags: { a: '2', team: 'x' } } });
    expect(only(read([plan([taken], { drift })]), 'plan.tags.foreign').fix).toContain('write ignoreTags: [team] in estate.yaml');
    expect(codesOf(read([plan([left], { drift })]))).not.toContain('plan.tags.foreign');
    expect(codesOf(read([plan([taken])]))).toEqual([]);
  });

  it('refuses an import that destroys what it imports', () => {
    const imported = change('alicloud_star_rocks_instance.S', 'replace', {
      before: { instance_name: 's', cluster_zone_id: null },
      after: { instance_name: 's', cluster_zone_id: 'a' },
      replace_paths: [['frontend_node_groups']],
      importing: { id: 'c-1' },
    });
    const finding = only(read([plan([imported])]), 'plan.import.replaces');
    expect(finding).toMatchObject({ severity: 'error', exit: 2 });
    expect(finding.fix).toContain('ignore_changes on frontend_node_groups');
  });

  it('tells what an import changes', () => {
    const imported = (after: JsonObject) =>
      change('alicloud_kms_key.K', 'update', { before: { description: 'a' }, after, importing: { id: 'k' } });
    expect(only(read([plan([imported({ description: 'b' })])]), 'plan.import.changes')).toMatchObject({ severity: 'info' });
    expect(codesOf(read([plan([imported({ description: 'a', tags: { x: '1' } })])]))).toEqual([]);
  });

  it('says that nothing is to be done for an import only where nothing but a switch of Terraform changes', () => {
    const imported = (action: 'update' | 'replace', after: JsonObject) =>
      change('alicloud_oss_bucket.B', action, {
        before: { bucket: 'b', force_destroy: null, redundancy_type: null, acl: 'private' },
        after: { bucket: 'b', force_destroy: null, redundancy_type: null, acl: 'private', ...after },
        ...(action === 'replace' && { replace_paths: [['redundancy_type']] }),
        importing: { id: 'b' },
      });
    const fixOf = (one: ReturnType<typeof imported>, code: string): string => only(read([plan([one])]), code).fix;
    expect(fixOf(imported('update', { force_destroy: true }), 'plan.import.changes')).toContain('nothing: only a switch');
    expect(fixOf(imported('update', { force_destroy: true, acl: 'public-read' }), 'plan.import.changes')).toContain('look at the values');
    expect(fixOf(imported('replace', { redundancy_type: 'LRS' }), 'plan.import.replaces')).toContain(
      'describe redundancy_type as it is, or leave it out by ignore_changes; or name it',
    );
  });

  it('refuses to destroy what belongs to the whole account', () => {
    const role = change('alicloud_resource_manager_service_linked_role.R', 'delete', {
      before: { id: 'x', service_name: 'emr.aliyuncs.com' },
    });
    const finding = only(read([plan([role])]), 'plan.account.shared');
    expect(finding).toMatchObject({ severity: 'error', exit: 2 });
    expect(finding.fix).toContain(
      'keeps it: terraform -chdir=cdktf.out/stacks/risk-dev state rm alicloud_resource_manager_service_linked_role.R;',
    );
  });

  it('says how what belongs to the account goes from one state to another', () => {
    const type = 'alicloud_resource_manager_service_linked_role';
    const service_name = 'emr.aliyuncs.com';
    const gone = change(`${type}.R`, 'delete', { before: { id: 'emr:role', service_name } });
    const made = (name: string) => plan([change(`${type}.S`, 'create', { after: { service_name: name } }, { stack: 'foundation-prod' })]);
    const { fix } = only(read([plan([gone]), made(service_name)]), 'plan.account.shared');
    expect(fix).toContain(`state rm ${type}.R && terraform -chdir=cdktf.out/stacks/foundation-prod import ${type}.S emr:role; or name it`);
    expect(only(read([plan([gone]), made('other')]), 'plan.account.shared').fix).not.toContain('import');
  });

  it('names what leaves the state and stays', () => {
    const forgotten = change('alicloud_oss_bucket.B', 'forget', { before: { bucket: 'b' } });
    expect(only(read([plan([forgotten])]), 'plan.resource.forgotten').message).toContain(
      "('b') leaves the state and stays in the cloud with its data",
    );
  });

  it('names what moves, what is left over, what is deferred and which checks fail', () => {
    const moved = change('alicloud_vpc.B', 'nothing', {}, { previous_address: 'alicloud_vpc.A' });
    const deposed = change('alicloud_vpc.C', 'delete', { before: { id: 'vpc-1' } }, { deposed: '0001' });
    const deferred = [{ change: change('alicloud_vpc.D', 'create'), reason: 'deferred_prereq' }];
    const checks = [{ address: 'check.C', status: 'fail' as const, messages: ['x'] }];
    expect(codesOf(read([plan([moved, deposed], { deferred, checks })]))).toEqual([
      'plan.resource.deposed',
      'plan.change.deferred',
      'plan.check.failed',
      'plan.resource.moved',
    ]);
  });
});

describe('drift', () => {
  const bucket = 'alicloud_oss_bucket.B';
  const versioned = [
    change(bucket, 'update', { before: { bucket: 'b', versioning: [] }, after: { bucket: 'b', versioning: [{ status: 'Enabled' }] } }),
  ];

  it('leaves out what siblings of the same description changed', () => {
    const sibling = state('risk-dev', { [bucket]: { bucket: 'b' }, 'alicloud_oss_bucket_versioning.V': { bucket: 'b' } });
    expect(codesOf(read([plan([], { drift: versioned })], { states: [sibling] }))).toEqual([]);
    expect(codesOf(read([plan([], { drift: versioned })], { states: [state('risk-dev', { [bucket]: {} })] }))).toEqual([
      'plan.drift.changed',
    ]);
  });

  it('leaves out what only the provider fills', () => {
    const drift = [change('alicloud_vpc.V', 'update', { before: { create_time: 'a' }, after: { create_time: 'b' } })];
    expect(codesOf(read([plan([], { drift })]))).toEqual([]);
  });

  it('tells of data that is gone without Terraform', () => {
    const drift = [change(bucket, 'delete', { before: { bucket: 'b' } })];
    expect(only(read([plan([change(bucket, 'create')], { drift })]), 'plan.drift.vanished')).toMatchObject({
      severity: 'warning',
      lost: 'the bucket and every object in it',
    });
  });
});

describe('stacks that nothing describes', () => {
  const old = state('lending-dev', { 'alicloud_oss_bucket.B': { bucket: 'dev-lending' }, 'alicloud_ram_role.R': { role_name: 'r' } });

  it('are named with what they hold and how to take them down', () => {
    const finding = only(read([plan([])], { states: [old], described: ['risk-dev', 'credit-dev'] }), 'plan.stack.undescribed');
    expect(finding.message).toBe("nothing describes stack 'lending-dev' any more: 2 resources stay and cost, 1 holds data: dev-lending");
    expect(finding.fix).toContain('npx lakewright destroy --stack lending-dev');
  });

  it('that hold nothing are nobody’s business', () => {
    expect(codesOf(read([plan([])], { states: [state('lending-dev', {})], described: ['risk-dev'] }))).toEqual([]);
  });

  const anew = (bucket: string) =>
    plan([
      change('alicloud_oss_bucket.B', 'create', { after: { bucket } }, { stack: 'credit-dev' }),
      change('alicloud_ram_role.R', 'create', { after: { role_name: 'r' } }, { stack: 'credit-dev' }),
    ]);

  it('are a move of the state where only the name of the stack changes', () => {
    const moveOf = (from: string, to: string): string => `mv ${from} ${to}`;
    const reading = read([anew('dev-lending')], { states: [old], described: ['risk-dev', 'credit-dev'], moveOf });
    const finding = only(reading, 'plan.stack.renamed');
    expect(finding).toMatchObject({ severity: 'error', exit: 1 });
    expect(finding.fix).toBe("take the old name back, or move the state of 'lending-dev' to 'credit-dev': mv lending-dev credit-dev");
  });

  it('are told as what they are where names change as well', () => {
    const reading = read([anew('dev-credit')], { states: [old], described: ['risk-dev', 'credit-dev'] });
    expect(codesOf(reading)).toEqual(['plan.stack.undescribed']);
    expect(only(reading, 'plan.stack.undescribed').message).toContain("; 'credit-dev' describes the same under other names");
  });

  it('are told with the plan that takes them down', () => {
    const gone = plan([change('alicloud_ram_role.R', 'delete', { before: { role_name: 'r' } }, { stack: 'lending-dev' })]);
    expect(codesOf(read([gone], { states: [old], described: ['risk-dev'] }))).not.toContain('plan.stack.undescribed');
  });
});

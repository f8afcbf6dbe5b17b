import type { JsonObject, PlanInput } from '../../../plan';
import { SUPPORTED_WAYS } from '../../../plan/rules/tables/ways';
import { facts, isKnownType } from '@lakewright/provider-knowledge/facts';
import { TYPES } from '../../../constructs/registry';
import { resourcesOf } from '../../../domain/synthesized/stack-document';
import { ESTATES, estateIn, synthEstate } from '../../support/estates';
import { change, codesOf, document, only, plan, read } from '../support/made';

const INSTANCE = 'alicloud_star_rocks_instance.S';
const update = (address: string, before: JsonObject, after: JsonObject, more: Partial<PlanInput> = {}) =>
  read([plan([change(address, 'update', { before, after })])], more);

describe('an edit that no update sends', () => {
  it('is told as not done, with what does it', () => {
    const reading = update('alicloud_emrv2_cluster.C', { security_mode: 'NORMAL' }, { security_mode: 'KERBEROS' });
    const finding = only(reading, 'plan.edit.unsent');
    expect(finding).toMatchObject({ severity: 'warning', attribute: 'security_mode', before: 'NORMAL', after: 'KERBEROS' });
    expect(finding.fix).toBe('nothing changes it: make another cluster');
    expect(reading.exit).toBe(0);
  });

  it('never shows the password that is not sent', () => {
    const finding = only(update(INSTANCE, { admin_password: 'hunter2-old' }, { admin_password: 'hunter2-new' }), 'plan.edit.unsent');
    expect([finding.before, finding.after]).toEqual(['(secret)', '(secret changed)']);
    expect(finding.fix).toContain('SET PASSWORD');
  });

  it('is not an argument that only steers a call', () => {
    expect(codesOf(update('alicloud_db_instance.D', { force_delete: false }, { force_delete: true }))).toEqual([]);
  });

  it('that is sent with others is told only when it stands alone', () => {
    const alone = update('alicloud_db_instance.D', { tde_encryption_key: 'a' }, { tde_encryption_key: 'b' });
    const others = update(
      'alicloud_db_instance.D',
      { tde_encryption_key: 'a', instance_name: 'a' },
      { tde_encryption_key: 'b', instance_name: 'b' },
    );
    expect(codesOf(alone)).toEqual(['plan.edit.alone']);
    expect(codesOf(others)).toEqual([]);
  });

  it('of a creation comes with the deployment after it', () => {
    const made = change('alicloud_realtime_compute_vvp_instance.V', 'create', { after: { tags: { a: 'b' } } });
    expect(only(read([plan([made])]), 'plan.edit.late')).toMatchObject({ severity: 'info', attribute: 'tags.a' });
  });
});

describe('an edit of what is left out of plans', () => {
  const ignored = (declared: JsonObject, deployed: JsonObject, ignore = Object.keys(declared)) =>
    read([plan([change(INSTANCE, 'nothing', { before: deployed, after: deployed })])], {
      documents: { 'risk-dev': document({ [INSTANCE]: { ...declared, lifecycle: { ignore_changes: ignore } } }) },
    });

  it('is told with what is declared and what is deployed', () => {
    const group = (cu: number): JsonObject => ({ frontend_node_groups: [{ cu, zone_id: 'a' }] });
    expect(only(ignored(group(16), group(8)), 'plan.edit.ignored')).toMatchObject({
      severity: 'warning',
      attribute: 'frontend_node_groups[0].cu',
      before: '8',
      after: '16',
      fix: expect.stringContaining('ModifyCu') as string,
    });
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['nothing', { version: '3.3' }, { version: '3.3' }],
    ['a longer answer of the service', { version: '3.3' }, { version: '3.3.8-1.99' }],
    ['a number as a text', { version: 3 }, { version: '3' }],
    ['a reference', { admin_password: '${random_password.P.result}' }, { admin_password: 'x' }],
    ['what is never read back and therefore unknown', { cluster_zone_id: 'a' }, { cluster_zone_id: null }],
    ['what is not declared', {}, { version: '3.3' }],
    [
      'another order in a set',
      { frontend_node_groups: [{ cu: 8 }, { cu: 16 }] },
      {
        frontend_node_groups: [
          { cu: 16, x: 1 },
          { cu: 8, x: 1 },
        ],
      },
    ],
  ])('is not %s', (_what, declared, deployed) => expect(codesOf(ignored(declared, deployed))).toEqual([]));

  it('is told as what it was made with where nothing reads it back', () => {
    const { message } = only(ignored({ frontend_node_groups: [{ cu: 16 }] }, { frontend_node_groups: [{ cu: 8 }] }), 'plan.edit.ignored');
    expect(message).toContain('is declared as 16, it was made with 8, and nothing reads what it has now; Terraform will not change it');
    const read = only(ignored({ version: '3.4' }, { version: '3.3' }), 'plan.edit.ignored');
    expect(read.message).toContain('is declared as 3.4, deployed is 3.3; Terraform will not change it');
  });

  it('of what was adopted is told where somebody may mean it, and not where it only stays as it is', () => {
    const declared = { vpc_id: 'vpc-b', version: '3.4', lifecycle: { ignore_changes: ['vpc_id', 'version'] } };
    const deployed = { vpc_id: 'vpc-a', version: '3.3' };
    const documents = { 'risk-dev': { ...document({ [INSTANCE]: declared }), import: [{ to: INSTANCE, id: 'c-1' }] } };
    const reading = read([plan([change(INSTANCE, 'nothing', { before: deployed, after: deployed })])], { documents });
    expect(reading.findings.map(({ attribute }) => attribute)).toEqual(['version']);
  });

  it('hides secrets', () => {
    const finding = only(ignored({ admin_password: 'hunter2-new' }, { admin_password: 'hunter2-old' }), 'plan.edit.ignored');
    expect(JSON.stringify(finding)).not.toContain('hunter2');
  });
});

/** Attributes that stacks of every estate that ships have, and no update sends; those that only steer a call promise nothing. */
function neverSent(): string[] {
  const found = new Set(Object.entries(TYPES).flatMap(([type, { ignore = {} }]) => Object.keys(ignore).map((name) => `${type}.${name}`)));
  for (const folder of Object.values(ESTATES)) {
    for (const { json } of Object.values(synthEstate(estateIn(folder)))) {
      for (const { type, body } of resourcesOf(json)) {
        const { ignore_changes: ignored = [] } = (body['lifecycle'] ?? {}) as { ignore_changes?: readonly string[] };
        ignored.forEach((name) => found.add(`${type}.${name.split(/[.[]/)[0] ?? name}`));
        if (!isKnownType(type)) continue;
        const { updateIgnores, updateSendsOnlyWithOthers, attribute } = facts(type);
        [...updateIgnores, ...updateSendsOnlyWithOthers]
          .filter((name) => Object.hasOwn(body, name) && attribute(name)?.steersCall !== true)
          .forEach((name) => found.add(`${type}.${name}`));
      }
    }
  }
  return [...found].sort();
}

describe('ways that are supported', () => {
  it('are there for everything that our own stacks have and no update sends', () => {
    // What a workspace was born with has a rule of its own.
    expect(neverSent().filter((key) => key !== 'terraform_data.input' && !Object.hasOwn(SUPPORTED_WAYS, key))).toEqual([]);
  });

  it.each(Object.keys(SUPPORTED_WAYS))('%s is an attribute that the facts know', (key) => {
    const [type = '', attribute = ''] = key.split('.');
    expect(facts(type).attribute(attribute)).toBeDefined();
  });
});

import fc from 'fast-check';
import { statefulTypes } from '@lakewright/provider-knowledge/protection';
import { type Change, type Json, type JsonObject } from '../../plan';
import { change, document, plan, read, state } from './support/made';
import { PARAMETERS, rosStack, STACK, workspace } from './support/template';

const RUNS = Number(process.env['COUNT'] ?? 200);
const seed = process.env['SEED'] === undefined ? { seed: 20261128 } : { seed: Number(process.env['SEED']) };

/** A text that stands nowhere else, not even in part. */
const secret = fc.integer({ min: 0, max: 36 ** 10 }).map((number) => `Zq${number.toString(36).toUpperCase().padStart(10, '7')}qZ`);
const sides = fc.tuple(secret, secret);

/** Where a secret is planted: the two sides of a change, and what marks it. */
type Planted = (old: string, fresh: string) => Change;
const update = (address: string, before: JsonObject, after: JsonObject, body: Partial<Change['change']> = {}): Change =>
  change(address, 'update', { before, after, ...body });
const custom = (value: Json): JsonObject => ({
  Q: { Type: 'Custom::SparkQueue', Properties: { ServiceToken: 'acs:fc:x', Parameters: { Name: 'q', Setting: value } } },
});
const PLANTS: Readonly<Record<string, Planted>> = {
  password: (a, b) => update('alicloud_star_rocks_instance.S', { admin_password: a }, { admin_password: b }),
  'a replaced password': (a, b) =>
    change('alicloud_kms_secret.S', 'replace', { before: { secret_data: a }, after: { secret_data: b }, replace_paths: [['secret_data']] }),
  'secret data that goes': (a) => change('alicloud_kms_secret.S', 'delete', { before: { secret_name: 's', secret_data: a } }),
  'a mark': (a, b) =>
    update(
      'alicloud_vpc.V',
      { description: a },
      { description: b },
      { after_sensitive: { description: true }, before_sensitive: { description: true } },
    ),
  'a mark inside of a list': (a, b) =>
    update(
      'alicloud_db_instance.D',
      { parameters: [{ name: 'x', value: a }] },
      { parameters: [{ name: 'x', value: b }] },
      { after_sensitive: { parameters: true } },
    ),
  'environment variables': (a, b) =>
    update('alicloud_fcv3_function.F', { environment_variables: { X: a } }, { environment_variables: { X: b } }),
  'application configuration': (a, b) =>
    update(
      'alicloud_emrv2_cluster.C',
      { application_configs: [{ config_item_key: 'k', config_item_value: a }] },
      { application_configs: [{ config_item_key: 'k', config_item_value: b }] },
    ),
  'a ROS parameter': (a, b) =>
    change(STACK, 'update', {
      before: rosStack({ Parameters: PARAMETERS, Resources: {} }, { Any: a }),
      after: rosStack({ Parameters: PARAMETERS, Resources: {} }, { Any: b }),
    }),
  'a property of a template': (a, b) =>
    change(STACK, 'update', {
      before: rosStack({ Resources: { ...workspace(), ...custom(a) } }),
      after: rosStack({ Resources: { ...workspace(), ...custom(b) } }, { D: '1' }),
    }),
  'a fixed property of a template': (a, b) =>
    change(STACK, 'update', {
      before: rosStack({ Resources: { X: { Type: 'Custom::X', Properties: { Secret: a } } } }),
      after: rosStack({ Resources: { X: { Type: 'Custom::X', Properties: { Secret: b } } } }),
    }),
  'a NoEcho parameter in a name': (a, b) => {
    const parameters = { ...PARAMETERS, Name: { Type: 'String', NoEcho: true } };
    const of = (name: string): JsonObject =>
      rosStack({ Parameters: parameters, Resources: workspace({ OssBucket: { 'Fn::Sub': 'oss://${Name}/' } }) }, { Name: name, Cu: '8' });
    return change(STACK, 'update', { before: of(a), after: of(b) });
  },
  'a template that is no JSON': (a, b) =>
    change(STACK, 'update', { before: { template_body: `Password: ${a}` }, after: { template_body: `Password: ${b}` } }),
  'JSON in a text': (a, b) =>
    update('alicloud_x.A', { c: JSON.stringify({ db: { password: a } }) }, { c: JSON.stringify({ db: { password: b } }) }),
  'an address with a password': (a, b) =>
    update('alicloud_x.A', { url: `jdbc:mysql://u:${a}@h/d` }, { url: `jdbc:mysql://h/d?password=${b}` }),
  'a secret of Kubernetes': (a, b) => update('kubernetes_secret_v1.S', { data: { k: a } }, { data: { k: b } }),
  'a generated password': (a, b) =>
    change('random_password.P', 'replace', { before: { result: a }, after: { result: b }, replace_paths: [['result']] }),
};

describe('a planted secret', () => {
  it.each(Object.entries(PLANTS))('as %s is in nothing that is told or shown, not even in part', (_what, plant) => {
    fc.assert(
      fc.property(sides, ([old, fresh]) => {
        const planted = plant(old, fresh);
        const drift = [{ ...planted, change: { ...planted.change, actions: ['update'] as const } }];
        const states = [state('risk-dev', { [planted.address]: planted.change.before ?? {} })];
        const declared = { ...planted.change.after, lifecycle: { ignore_changes: Object.keys(planted.change.after ?? {}) } };
        const unchanged = { ...planted, change: { ...planted.change, actions: ['no-op'] as const } };
        const documents = { 'risk-dev': document({ [planted.address]: declared }) };
        const readings = [read([plan([planted], { drift })], { states, documents }), read([plan([unchanged])], { states, documents })];
        const told = JSON.stringify(readings.map(({ findings, shown, removals }) => ({ findings, shown, removals })));
        for (const text of [old, fresh])
          for (let at = 0; at + 6 <= text.length; at += 1) if (told.includes(text.slice(at, at + 6))) throw new Error(`${text} in ${told}`);
      }),
      { numRuns: Math.ceil(RUNS / 10), ...seed },
    );
  });
});

const anyChange = fc
  .record({
    type: fc.constantFrom(...statefulTypes, 'alicloud_ram_role', 'alicloud_vpc', 'alicloud_vswitch'),
    name: fc.constantFrom('A', 'B', 'C', 'D'),
    stack: fc.constantFrom('risk-dev', 'lending-dev'),
    action: fc.constantFrom('nothing', 'create', 'update', 'delete', 'replace', 'forget'),
    id: fc.constantFrom('id-one', 'id-two'),
  })
  .map(({ type, name, stack, action, id }) => {
    const body = { before: { id, name }, after: { id, name: `${name}2` } };
    return change(`${type}.${name}`, action as 'update', body, { stack });
  });
const anyPlans = fc.uniqueArray(anyChange, { maxLength: 12, selector: ({ stack, address }) => stack + address }).map((changes) =>
  ['risk-dev', 'lending-dev'].map((stack) =>
    plan(
      changes.filter((one) => one.stack === stack),
      { stack },
    ),
  ),
);

describe('any plan', () => {
  it('that destroys data without a key names each of it, and nothing may be applied', () => {
    fc.assert(
      fc.property(anyPlans, (plans) => {
        const { findings, exit } = read(plans);
        const lost = plans
          .flatMap(({ changes }) => changes)
          .filter((one) => one.change.actions.includes('delete') && statefulTypes.some((type) => type === one.type));
        for (const { stack, address } of lost) {
          const found = findings.some((one) => one.exit !== undefined && one.resource.stack === stack && one.resource.address === address);
          if (!found) throw new Error(`${stack} ${address} is not named`);
        }
        if (lost.length > 0) expect(exit).not.toBe(0);
      }),
      { numRuns: RUNS, ...seed },
    );
  });

  it('is read the same in any order, most dangerous first', () => {
    const rank = { error: 0, warning: 1, info: 2 };
    fc.assert(
      fc.property(anyPlans, (plans) => {
        const reading = read(plans);
        const other = read([...plans].reverse().map((one) => ({ ...one, changes: [...one.changes].reverse() })));
        expect(other.findings).toEqual(reading.findings);
        expect(other.shown).toEqual(reading.shown);
        const ranks = reading.findings.map(({ severity }) => rank[severity]);
        expect(ranks).toEqual([...ranks].sort());
      }),
      { numRuns: RUNS / 4, ...seed },
    );
  });

  it('is not changed by reading it', () => {
    const [sample] = fc.sample(anyPlans, { numRuns: 1, ...seed });
    const before = JSON.stringify(sample);
    read(sample ?? []);
    expect(JSON.stringify(sample)).toBe(before);
  });
});

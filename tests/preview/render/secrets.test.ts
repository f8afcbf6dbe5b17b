import fc from 'fast-check';
import type { Json, JsonObject, PlanInput, ShownChange } from '../../../plan';
import { readParsedPlan, readPlans } from '../../../plan';
import { htmlReport, markdownReport, sarifReport, textReport } from '../../../preview/render';
import type { Preview } from '../../../preview/types/preview';
import { preview, stack } from './fixtures/made';

const RUNS = Number(process.env['COUNT'] ?? 1_000);
const seed = process.env['SEED'] === undefined ? { seed: 20261128 } : { seed: Number(process.env['SEED']) };
const PART = 6;

/** Characters of which six in a row stand nowhere else by chance. */
const WILD = 'QZXWVKJqzxwvkj0123456789';
const wild = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WILD), { minLength: length, maxLength: length }).map((characters) => characters.join(''));

/** What has no form: as `openssl rand -base64 30` makes it. */
const random = fc
  .uint8Array({ minLength: 30, maxLength: 30 })
  .map((bytes) => Buffer.from(bytes).toString('base64'))
  .filter((text) => new Set(text).size > 18 && [/[a-z]/g, /[A-Z]/g, /\d/g].every((kind) => (text.match(kind) ?? []).length >= 3));

/** Texts that are secrets by their form wherever they stand; `core` is what nobody may see a part of. */
const FORMS: readonly fc.Arbitrary<{ readonly text: string; readonly core: string }>[] = [
  wild(18).map((core) => ({ text: `LTAI${core}`, core })),
  wild(36).map((core) => ({ text: `ghp_${core}`, core })),
  wild(24).map((core) => ({ text: `glpat-${core}`, core })),
  wild(40).map((core) => ({ text: `-----BEGIN RSA PRIVATE KEY-----\n${core}\n-----END RSA PRIVATE KEY-----`, core })),
  fc.tuple(wild(20), wild(20)).map(([a, b]) => ({ text: `eyJhbGciOiJIUzI1NiJ9.${a}.${b}`, core: a + b })),
  random.map((core) => ({ text: core, core })),
];
const key = fc.oneof(...FORMS);
const word = wild(12).map((core) => ({ text: core, core }));

interface Place {
  readonly type: string;
  /** The attributes that a value stands in. */
  readonly put: (value: string) => JsonObject;
}
const ros = (template: Json, parameters: Readonly<Record<string, string>> = {}): JsonObject => ({
  stack_name: 'spark',
  template_body: JSON.stringify(template),
  parameters: Object.entries(parameters).map(([parameter_key, parameter_value]) => ({ parameter_key, parameter_value })),
});

/** Where any text is a secret, whatever it looks like. */
const SECRET_PLACES: Readonly<Record<string, Place>> = {
  'a password': { type: 'alicloud_star_rocks_instance', put: (admin_password) => ({ instance_name: 'risk', admin_password }) },
  'secret data': { type: 'alicloud_kms_secret', put: (secret_data) => ({ secret_name: 's', secret_data }) },
  'a SASL password': { type: 'alicloud_alikafka_sasl_user', put: (password) => ({ username: 'etl', password }) },
  'a ROS parameter': {
    type: 'alicloud_ros_stack',
    put: (value) => ros({ Parameters: { Any: { Type: 'String' } }, Resources: {} }, { Any: value }),
  },
  'a property of a template': {
    type: 'alicloud_ros_stack',
    put: (value) =>
      ros({ Resources: { Q: { Type: 'Custom::SparkQueue', Properties: { ServiceToken: 'acs:fc:x', Parameters: { Setting: value } } } } }),
  },
  'a template that is no JSON': {
    type: 'alicloud_ros_stack',
    put: (value) => ({ stack_name: 'spark', template_body: `Secret: ${value}` }),
  },
  'application configuration': {
    type: 'alicloud_emrv2_cluster',
    put: (config_item_value) => ({ application_configs: [{ config_item_key: 'k', config_item_value }] }),
  },
  'variables of a function': { type: 'alicloud_fcv3_function', put: (X) => ({ function_name: 'f', environment_variables: { X } }) },
  'a password in JSON': { type: 'alicloud_x', put: (password) => ({ name: 'x', config: JSON.stringify({ db: { password } }) }) },
  'a named pair': { type: 'alicloud_x', put: (value) => ({ name: 'x', settings: [{ name: 'DB_PASSWORD', value }] }) },
  'a connection': { type: 'alicloud_x', put: (value) => ({ name: 'x', url: `jdbc:mysql://u:${value}@h/d?password=${value}` }) },
};
/** Where only its form tells that a text is one. */
const OPEN_PLACES: Readonly<Record<string, Place>> = {
  'a description': { type: 'alicloud_vpc', put: (description) => ({ vpc_name: 'v', description }) },
  'a tag': { type: 'alicloud_vpc', put: (value) => ({ vpc_name: 'v', tags: { note: value } }) },
  'a name': { type: 'alicloud_vpc', put: (vpc_name) => ({ vpc_name }) },
  'a list': { type: 'alicloud_x', put: (value) => ({ name: 'x', values: ['a', value] }) },
  'a policy': {
    type: 'alicloud_ram_policy',
    put: (value) => ({
      policy_name: 'p',
      policy_document: JSON.stringify({ Statement: [{ Effect: 'Allow', Condition: { StringEquals: { k: value } } }] }),
    }),
  },
  'a sentence': { type: 'alicloud_x', put: (value) => ({ name: 'x', note: `use ${value} until May` }) },
};

const ACTIONS = { create: ['create'], update: ['update'], replace: ['delete', 'create'], delete: ['delete'] } as const;

/** As `terraform show -json` writes it. */
function planJson(type: string, action: keyof typeof ACTIONS, before: JsonObject, after: JsonObject): JsonObject {
  const change = {
    actions: ACTIONS[action],
    before: action === 'create' ? null : before,
    after: action === 'delete' ? null : after,
    after_unknown: {},
    before_sensitive: {},
    after_sensitive: {},
    ...(action === 'replace' ? { replace_paths: Object.keys(after).map((name) => [name]) } : {}),
  };
  const resource = {
    address: `${type}.Thing`,
    mode: 'managed',
    type,
    name: 'Thing',
    provider_name: 'registry.terraform.io/aliyun/alicloud',
    change,
  };
  return {
    format_version: '1.2',
    terraform_version: '1.11.4',
    resource_changes: [resource],
    resource_drift: action === 'update' ? [resource] : [],
  };
}

function previewOf(json: JsonObject): Preview {
  const read = readParsedPlan(json, 'risk-dev');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const input: PlanInput = {
    plans: [read.value],
    states: [],
    described: ['risk-dev'],
    documents: {},
    allowances: [],
    today: '2026-11-28',
    environmentOf: () => ({ name: 'dev', allowDataLoss: false }),
    placeOf: () => undefined,
  };
  const { shown, findings } = readPlans(input);
  const rated = (change: ShownChange) => ({ ...change, risk: 'outage' as const, why: 'it is at stake' });
  return preview([stack('risk-dev', shown.map(rated))], { findings });
}

const all = (about: Preview): Readonly<Record<string, string>> => ({
  text: textReport(about),
  markdown: markdownReport(about),
  html: htmlReport(about),
  sarif: sarifReport(about),
  json: JSON.stringify(about),
});

function leaks(about: Preview, cores: readonly string[]): string[] {
  return Object.entries(all(about)).flatMap(([format, text]) =>
    cores.flatMap((core) => {
      for (let at = 0; at + PART <= core.length; at += 1)
        if (text.includes(core.slice(at, at + PART))) return [`${format}: ${core.slice(at, at + PART)}`];
      return [];
    }),
  );
}

const every = (places: Readonly<Record<string, Place>>, secret: typeof key) =>
  fc.record({
    place: fc.constantFrom(...Object.keys(places)),
    action: fc.constantFrom(...(Object.keys(ACTIONS) as (keyof typeof ACTIONS)[])),
    old: secret,
    fresh: secret,
  });

describe('a secret in a plan is in no format, not even six characters of it', () => {
  it.each([
    ['where any text is one', SECRET_PLACES, word],
    ['where its form tells', OPEN_PLACES, key],
    ['where both do', SECRET_PLACES, key],
  ] as const)('%s', (_what, places: Readonly<Record<string, Place>>, secret) => {
    fc.assert(
      fc.property(every(places, secret), ({ place, action, old, fresh }) => {
        const { type, put } = places[place] ?? { type: '', put: () => ({}) };
        expect(leaks(previewOf(planJson(type, action, put(old.text), put(fresh.text))), [old.core, fresh.core])).toEqual([]);
      }),
      { numRuns: Math.ceil(RUNS / 3), ...seed },
    );
  });

  it('is looked for by a test that finds one', () => {
    const about = previewOf(
      planJson('alicloud_vpc', 'update', { vpc_name: 'v', description: 'x' }, { vpc_name: 'v', description: 'plainwords' }),
    );
    expect(leaks(about, ['inword'])).toEqual(['text: inword', 'markdown: inword', 'html: inword', 'sarif: inword', 'json: inword']);
  });
});

import { LogProject, type LogProjectProps } from '../../../constructs/logs/log-project';
import { refusal, synth } from '../../support/synth';

const PROPS: LogProjectProps = {
  name: 'acme-prod-logs',
  description: 'Service logs',
  stores: {
    services: { retention: '30 days' },
    audit: { retention: '3650 days' },
  },
};
const build = (props: Partial<LogProjectProps> = {}, allowDataLoss = false) =>
  synth((stack) => new LogProject(stack, 'Logs', { ...PROPS, ...props }), {
    environment: 'prod',
    allowDataLoss,
  });
const refused = (props: Partial<LogProjectProps>) =>
  refusal((stack) => new LogProject(stack, 'Logs', { ...PROPS, ...props }), {
    environment: 'prod',
  });

test('defaults: a project with searchable stores, all retained', () => {
  const document = build();
  expect(document.counts).toEqual({
    alicloud_log_project: 1,
    alicloud_log_store: 2,
    alicloud_log_store_index: 2,
  });
  expect(document.resource('alicloud_log_project')).toEqual({
    project_name: 'acme-prod-logs',
    description: 'Service logs',
    lifecycle: { prevent_destroy: true },
  });
  expect(document.resource('alicloud_log_store', 'Logs_services_Store')).toMatchObject({
    logstore_name: 'services',
    retention_period: 30,
    auto_split: true,
    max_split_shard_count: 16,
    lifecycle: { prevent_destroy: true },
  });
  expect(document.resource('alicloud_log_store_index', 'Logs_audit_Index')).toMatchObject({
    full_text: { case_sensitive: false, include_chinese: true },
  });
});

test("shards are SLS's business: a split store would differ from a number for ever", () => {
  for (const store of build().resources('alicloud_log_store')) expect(store).not.toHaveProperty('shard_count');
});

test('nothing deprecated is written: project and name have successors', () => {
  for (const store of build().resources('alicloud_log_store')) {
    expect(store).not.toHaveProperty('name');
    expect(store).not.toHaveProperty('project');
  }
});

test('it hands out literal names', () => {
  synth((stack) => {
    const logs = new LogProject(stack, 'Logs', PROPS);
    expect([logs.projectName, logs.storeNames]).toEqual(['acme-prod-logs', ['services', 'audit']]);
  });
});

test('with both keys to destroying nothing is in the way', () => {
  const document = build({ onRemoval: 'destroy' }, true);
  for (const type of ['alicloud_log_project', 'alicloud_log_store']) {
    for (const resource of document.resources(type)) expect(resource['lifecycle']).toEqual({});
  }
});

test('fails when everything about it is wrong, all at once', () => {
  expect(
    refused({
      name: 'Logs',
      onRemoval: 'destroy',
      stores: { Audit: { retention: '3651 days' } },
    }),
  ).toMatchInlineSnapshot(`
"test/Logs: 4 problems
  - [name.unusable] name: an SLS project name must be 3-63 lowercase letters, digits or dashes, got 'Logs' (4 characters)
    fix: shorten or change the name here, of the environment, or of the estate
  - [removal.one-key] onRemoval: destroy takes a second key, allowDataLoss of the environment
    fix: write onRemoval: retain, or allowDataLoss: true of the environment
  - [key.form] stores: 'Audit' must be lowercase letters, digits, dashes or underscores, starting with a letter
    fix: rename it
  - [logs.retention] stores.Audit.retention: logs are kept 1-3650 whole days, got 3651 days
    fix: write retention: 3650 days"
`);
});

test.each(['0 days', '36 hours'] as const)('fails when logs are to be kept for %s', (retention) => {
  expect(refused({ stores: { services: { retention } } })).toContain(
    `[logs.retention] stores.services.retention: logs are kept 1-3650 whole days, got ${retention}`,
  );
});

test('fails when a store has a name that SLS does not take', () => {
  expect(refused({ stores: { s: { retention: '1 day' } } })).toContain('[name.unusable] stores.s: an SLS log store name');
});

test('two side by side share nothing', () => {
  const document = synth((stack) => {
    new LogProject(stack, 'One', { ...PROPS, name: 'one' });
    new LogProject(stack, 'Two', { ...PROPS, name: 'two' });
  });
  expect(document.resources('alicloud_log_project').map((project) => project['project_name'])).toEqual(['one', 'two']);
});

import { LogStore, type LogStoreProps } from '../../../constructs/logs/log-store';
import { refusal, synth } from '../../support/synth';

const PROPS: LogStoreProps = { name: 'services', projectName: 'acme-prod-logs', retention: '30 days' };
const refused = (props: Partial<LogStoreProps>): string =>
  refusal((stack) => new LogStore(stack, 'Logs', { ...PROPS, ...props }), { environment: 'prod' });

test('defaults: a store that can be searched, retained', () => {
  const document = synth((stack) => new LogStore(stack, 'Logs', PROPS));
  expect(document.counts).toEqual({ alicloud_log_store: 1, alicloud_log_store_index: 1 });
  expect(document.resource('alicloud_log_store')).toMatchObject({
    project_name: 'acme-prod-logs',
    logstore_name: 'services',
    retention_period: 30,
    lifecycle: { prevent_destroy: true },
  });
});

test('fails when everything about it is wrong, all at once', () => {
  expect(refused({ name: 'S', projectName: 'Acme', retention: '0 days', onRemoval: 'destroy' })).toMatchInlineSnapshot(`
"test/Logs: 4 problems
  - [name.unusable] name: an SLS log store name must be 2-63 lowercase letters, digits, dashes or underscores, got 'S' (1 characters)
    fix: shorten or change the name here, of the environment, or of the estate
  - [name.unusable] projectName: an SLS project name must be 3-63 lowercase letters, digits or dashes, got 'Acme' (4 characters)
    fix: shorten or change the name here, of the environment, or of the estate
  - [logs.retention] retention: logs are kept 1-3650 whole days, got 0 days
    fix: write retention: 1 day
  - [removal.one-key] onRemoval: destroy takes a second key, allowDataLoss of the environment
    fix: write onRemoval: retain, or allowDataLoss: true of the environment"
`);
});

test.each(['3651 days', '36 hours', '0 days'] as const)('fails when logs are to be kept for %s', (retention) => {
  expect(refused({ retention })).toContain(`[logs.retention] retention: logs are kept 1-3650 whole days, got ${retention}`);
});

test('takes a reference to its project as it is', () => {
  const projectName = '${alicloud_log_project.Logs.project_name}';
  const document = synth((stack) => new LogStore(stack, 'Logs', { ...PROPS, projectName }));
  expect(document.resource('alicloud_log_store')['project_name']).toBe(projectName);
});

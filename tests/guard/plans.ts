import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEPLOYED_OUTPUT, deployedRecord } from '../../domain/deployed';
import { readState } from '../../plan';
import { recorded } from '../plan/support/fixture';
import { writeFiles } from '../support/write-files';

const ESTATE: Readonly<Record<string, string>> = {
  'estate/estate.yaml': 'name: tiny\n',
  'estate/environments/dev.yaml': `region: cn-hangzhou
network: { cidr: 10.10.0.0/16, zones: [cn-hangzhou-i, cn-hangzhou-j] }
state: { folder: .state }
shared:
  kafka: { capacity: 60 MB/s }
businesses: [risk, lending]
`,
  'estate/businesses/risk.yaml': `owner: data@acme.example
costCenter: "4711"
kafka:
  topics:
    events: { partitions: 8, retention: 3 days }
`,
  'estate/businesses/lending.yaml': `owner: data@acme.example
costCenter: "4712"
lake: { kind: oss, layers: { ods: { expire: 90 days } } }
`,
};

/** A folder with the recorded plans of a case, an estate and more files; gone afterwards. */
export interface Folder {
  readonly plans: readonly string[];
  readonly estate: string;
  path(file: string): string;
}

export function inFolder<T>(name: string, more: Readonly<Record<string, string>>, run: (folder: Folder) => T): T {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'guard-')));
  const path = (file: string): string => join(root, file);
  try {
    writeFiles(root, Object.entries({ ...ESTATE, ...more }));
    const plans = recorded(name).map(({ stack, plan, state }) => {
      writeFiles(root, [
        [`plans/${stack}.json`, JSON.stringify({ ...(JSON.parse(plan) as object), prior_state: priorState(state, stack) })],
      ]);
      return path(`plans/${stack}.json`);
    });
    return run({ plans, estate: path('estate'), path });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The state as a plan carries it, which the fixtures keep in a file of their own. */
function priorState(text: string, stack: string): object {
  const read = readState(text, stack);
  if (!read.ok || read.value === undefined) throw new Error(`there is no state of ${stack}`);
  const resources = read.value.resources.map(({ address, type, name, attributes, sensitive, tainted, dependencies }) => ({
    ...{ address, type, name, tainted, mode: 'managed' },
    ...{ values: attributes, sensitive_values: sensitive, depends_on: dependencies },
  }));
  const told = { ...read.value.outputs, [DEPLOYED_OUTPUT]: deployedRecord('tiny', []) };
  const outputs = Object.fromEntries(Object.entries(told).map(([name, value]) => [name, { value }]));
  return { format_version: '1.0', values: { root_module: { resources }, outputs } };
}

/** An entry of `allowances.yaml` for the topic that is retired. */
export const allowance = (until: string, resource = 'lending-dev/alicloud_alikafka_topic.Kafka_Topics_payments_Topic'): string =>
  `- resource: ${resource}\n  why: nobody reads it\n  by: data@acme.example\n  until: ${until}\n`;

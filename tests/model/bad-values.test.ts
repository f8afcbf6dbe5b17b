import { formatProblems } from '../../model';
import { load } from './folder';

const OWNER = 'owner: risk@acme.example\ncostCenter: "4711"\n';
const told = (text: string): string[] => formatProblems(load({ 'businesses/risk.yaml': `${OWNER}${text}` }).problems).split('\n');

describe('values that are not taken', () => {
  it.each<[string, string, string, string]>([
    ['an unknown key', 'spark: { quota: 10 CU, qeues: {} }', "3:24 [spec.key.unknown] unknown key 'qeues'", "did you mean 'queues'?"],
    ['an unknown key at the top', 'sparks: {}', "3:1 [spec.key.unknown] unknown key 'sparks'", "did you mean 'spark'?"],
    [
      'an unknown key far from all',
      'spark: { quota: 10 CU, kyuubi: { queue: a, zzz: 1 } }',
      "3:44 [spec.key.unknown] unknown key 'zzz'",
      'known: queue, version, size, replicas, public, takeOver, tokens, enabled',
    ],
    [
      'a comma in text',
      'kafka: { topics: { a: { partitions: 3, description: loans, new } } }',
      "3:60 [spec.key.unknown] unknown key 'new'",
      'known: name, partitions, retention, compact, description, enabled; inside { } text with a comma needs quotes',
    ],
    [
      'a missing key',
      'spark:\n  queues: {}',
      "3:1 [spec.key.missing] 'quota' is missing",
      'add quota: a number with its unit, like 400 CU',
    ],
    [
      'a missing key in a map of several',
      'starrocks: { groups: { load: { nodes: 3 } } }',
      "3:24 [spec.key.missing] 'size' is missing",
      'add size: a number with its unit, like 400 CU',
    ],
    [
      'a number without a unit',
      'spark: { quota: 400 }',
      "3:17 [spec.value.unit] 'quota' must be a number with its unit, like 400 CU, got 400",
      'write 400 CU',
    ],
    [
      'the wrong unit',
      'spark: { quota: 400 GiB }',
      "3:17 [spec.value.unit] 'quota' must be a number with its unit, like 400 CU, got '400 GiB'",
      'write a number with its unit: CU',
    ],
    [
      'a duration without a unit',
      'lake: { layers: { ods: { expire: 90 } } }',
      "3:34 [spec.value.unit] 'expire' must be a number with its unit, like 7 days, got 90",
      'write 90 days',
    ],
    ['half a CU', 'spark: { quota: 9.5 CU }', "3:17 [spec.value.range] 'quota' must be a whole number of CU, got '9.5 CU'", 'write 10 CU'],
    [
      'nothing of something',
      'spark: { quota: 0 CU }',
      "3:17 [spec.value.range] 'quota' must be more than nothing, got '0 CU'",
      'write more than 0 CU',
    ],
    [
      'an id that is longer than numbers are',
      'spark: { quota: 10 CU, members: { lee: { id: 291234567890123456 } } }',
      "3:46 [spec.value.form] 'id' must be the id of a RAM user or role, in quotes, got 291234567890123456",
      'write "291234567890123456"',
    ],
    [
      'text that begins with nought',
      'description: 0471',
      "3:14 [spec.value.form] 'description' must be text of 1-500 characters, got 0471",
      'write "0471"',
    ],
    ['the wrong type', 'spark: 5', "3:8 [spec.value.type] 'spark' must be a map of options, got 5", 'write a map of options'],
    [
      'a map instead of text',
      'description: { en: x }',
      "3:14 [spec.value.type] 'description' must be text of 1-500 characters, got a map",
      'write text of 1-500 characters',
    ],
    [
      'a list instead of a map',
      'kafka: { topics: [events] }',
      "3:18 [spec.value.type] 'topics' must be a map of names, got a list",
      'write a map of names',
    ],
    [
      'text instead of a list',
      'access: { etl: { read: lake/ods } }',
      "3:24 [spec.value.type] 'read' must be a list, got 'lake/ods'",
      'write a list',
    ],
    [
      'nothing',
      'lake:',
      "3:1 [spec.value.type] 'lake' has no value; it must be a map of options",
      'write {} or its options, or remove the line',
    ],
    [
      'a word that is none of the choices',
      'lake: { kind: oss_hdfs }',
      "3:15 [spec.value.choice] 'kind' must be one of oss-hdfs, oss, got 'oss_hdfs'",
      "did you mean 'oss-hdfs'?",
    ],
    [
      'a version without quotes',
      'starrocks: { version: 3.3 }',
      "3:23 [spec.value.form] 'version' must be a version in quotes, got 3.3",
      'write "3.3"',
    ],
    [
      'too many',
      'kafka: { topics: { a: { partitions: 9999 } } }',
      "3:37 [spec.value.form] 'partitions' must be a whole number from 1 to 360, got 9999",
      'write 360',
    ],
    [
      'a key in capitals',
      'buckets: { Logs: {} }',
      "3:12 [spec.key.form] 'Logs' must be lowercase letters, digits and dashes, starting with a letter and not ending in a dash",
      "did you mean 'logs'?",
    ],
    [
      'a key in Chinese',
      'kafka: { topics: { 放款: { partitions: 3 } } }',
      "3:20 [spec.key.form] '放款' must be lowercase letters, digits and dashes, starting with a letter and not ending in a dash",
      'write it like loan-events',
    ],
    [
      'a folder of the service',
      'lake: { layers: { .dlsdata: {} } }',
      "3:19 [spec.key.form] '.dlsdata' must be lowercase letters, digits and dashes, starting with a letter and not ending in a dash",
      'write it like loan-events',
    ],
    [
      'no time window',
      'spark: { quota: 9 CU, queues: { a: { max: 9 CU, schedule: { night: 5 CU } } } }',
      "3:61 [spec.key.form] 'night' must be a time window HH:MM-HH:MM",
      'write it like "22:00-06:00"',
    ],
    [
      'a block that is none',
      'kafka: { allowedIps: [10.0.0.1/8] }',
      "3:23 [spec.value.form] 'allowedIps' must be an IPv4 block that starts at its first address, got '10.0.0.1/8'",
      'write 10.0.0.0/8',
    ],
    [
      'one and several at once',
      'spark: { quota: 10 CU, workspaces: {} }',
      "3:24 [spec.key.unknown] 'workspaces' cannot stand beside 'quota'",
      'remove workspaces, or quota',
    ],
    [
      'a mistake in one of several',
      'spark: { workspaces: { a: { quota: 10 } } }',
      "3:36 [spec.value.unit] 'quota' must be a number with its unit, like 400 CU, got 10",
      'write 10 CU',
    ],
    [
      'a value by environment of the wrong unit',
      'spark: { quota: { default: 10 CU, prod: 20 days } }',
      "3:41 [spec.value.unit] 'prod' must be a number with its unit, like 400 CU, got '20 days'",
      'write a number with its unit: CU',
    ],
  ])('%s', (_, text, first, fix) => {
    expect(told(text).slice(0, 2)).toEqual([`businesses/risk.yaml:${first}`, `  fix: ${fix}`]);
  });

  it('all of them are told at once', () => {
    const problems = told('lake: { kind: x, layers: 5 }\nspark: { quota: 1, queues: { A: {} } }\nnope: 1').filter(
      (line) => !line.startsWith('  fix'),
    );
    expect(problems.map((line) => line.split(' ')[0])).toEqual(
      [3, 3, 4, 4, 4, 5].map((line) => expect.stringContaining(`risk.yaml:${line}:`)),
    );
  });

  it('those inside of a key that is not taken, too', () => {
    const places = told('buckets: { Raw: { versioning: yes } }').filter((line) => !line.startsWith('  fix'));
    expect(places.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(
      ['businesses/risk.yaml:3:12 [spec.key.form]', 'businesses/risk.yaml:3:31 [spec.value.form]'].map((text) =>
        expect.stringContaining(text),
      ),
    );
  });

  it('of a region that there is not nothing else is said: what it offers nobody knows', () => {
    const environment =
      'region: eu-central\nnetwork: { cidr: 10.20.0.0/16, zones: [eu-central-1a] }\nstate: { folder: .state }\nbusinesses: [risk]\n';
    const business = `${OWNER}lake: { kind: oss-hdfs, layers: { ods: {} } }\nspark: { quota: 10 CU }\n`;
    const { problems } = load({ 'environments/prod.yaml': environment, 'businesses/risk.yaml': business });
    expect(problems.map(({ code }) => code)).toEqual(['environment.region.unknown']);
  });

  it("no message speaks the validation library's language", () => {
    const text = told(
      'lake: []\nspark: { quota: {} , kyuubi: 3, sessions: [1] }\nstarrocks: { instances: 4 }\nkafka: x\naccess: { a: { read: [{}] } }',
    ).join('\n');
    expect(text).not.toMatch(/Invalid|expected|received|undefined|ZodError|union/);
  });
});

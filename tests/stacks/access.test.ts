/** What a line under `access` allows, as it stands in the policies that Terraform makes. */
import { type Permission, permissionsOf } from '../support/permissions';
import { synthTwo } from '../support/two-businesses';

const LAKE = { kind: 'oss', layers: { ods: {}, dwd: {} } };
const RISK = {
  lake: LAKE,
  buckets: { contracts: {} },
  spark: { quota: '100 CU', queues: { night: { max: '40 CU' } } },
  kafka: { topics: { loans: { partitions: 3 }, scores: { partitions: 3 } } },
};

const stack = synthTwo({
  environment: { shared: { kafka: {} } },
  risk: {
    ...RISK,
    access: {
      reader: { read: ['lake/ods', 'bucket/contracts', 'lending/lake/ads'] },
      writer: { write: ['lake/dwd', 'bucket/contracts'] },
      submitter: { submit: ['night'] },
      consumer: { consume: ['loans'] },
      producer: { produce: ['scores'] },
    },
  },
  lending: { lake: { kind: 'oss', layers: { ads: {} } } },
})('risk-prod');
const may = (workload: string): readonly Permission[] => permissionsOf(stack, `acme-prod-risk-${workload}`);
const WRITING = /Put|Delete|Abort|Create|Encrypt|GenerateDataKey/;

/** Where a permission to do `action` ends. */
const where = (workload: string, action: string): string[] =>
  may(workload)
    .filter((one) => one.action === action)
    .map(({ resource }) => resource)
    .sort();

describe('a reader', () => {
  it('reads the layers and buckets that it names, and no other objects', () => {
    expect(where('reader', 'oss:GetObject')).toEqual([
      'acs:oss:*:*:acme-prod-lending-lake/ads/*',
      'acs:oss:*:*:acme-prod-risk-contracts/*',
      'acs:oss:*:*:acme-prod-risk-lake/ods/*',
    ]);
  });

  it('writes nothing, wherever it is', () => {
    expect(may('reader').filter(({ action }) => WRITING.test(action))).toEqual([]);
  });
});

describe('a writer', () => {
  it.each(['oss:GetObject', 'oss:PutObject', 'oss:DeleteObject'])('may %s where it writes, and nowhere else', (action) => {
    expect(where('writer', action)).toEqual(['acs:oss:*:*:acme-prod-risk-contracts/*', 'acs:oss:*:*:acme-prod-risk-lake/dwd/*']);
  });
});

describe('submitting jobs', () => {
  it('takes a grant on a queue', () => {
    expect(may('submitter').map(({ action }) => action)).toEqual(
      expect.arrayContaining(['emr-serverless-spark:StartJobRun', 'emr-serverless-spark:CancelJobRun']),
    );
  });

  it.each(['reader', 'writer', 'consumer', 'producer'])('a %s submits nothing', (workload) => {
    expect(may(workload).filter(({ action }) => action.startsWith('emr-serverless-spark:'))).toEqual([]);
  });
});

describe('who talks to Kafka', () => {
  const rules = stack.resources('alicloud_alikafka_sasl_acl');
  /** `Topic Read risk-loans`, with names instead of references. */
  const told = (workload: string): string[] =>
    rules
      .filter(({ username }) => String(username).includes(`_${workload}_`))
      .map(
        ({ acl_resource_type: type, acl_operation_type: operation, acl_resource_name: name }) =>
          `${String(type)} ${String(operation)} ${/(loans|scores|consumer)_(Topic|Group)/.exec(String(name))?.[1] ?? String(name)}`,
      )
      .sort();

  it('consumes as the group that has its name, and nothing else', () => {
    expect(told('consumer')).toEqual(['Group Read consumer', 'Topic Read loans']);
  });

  it('produces what it names, and nothing else', () => expect(told('producer')).toEqual(['Topic Write scores']));

  it.each(['consumer', 'producer'])('%s reads its own password, and no other secret', (workload) => {
    expect(where(workload, 'kms:GetSecretValue')).toEqual([`acs:kms:*:*:secret/acme-prod-risk-${workload}-kafka`]);
  });
});

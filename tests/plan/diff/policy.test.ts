import { diffOf, type JsonObject } from '../../../plan';
import { change } from '../support/made';

const READ = { Effect: 'Allow', Action: ['oss:GetObject', 'oss:ListObjects'], Resource: ['acs:oss:*:*:lake/ods/*'] };
const WRITE = { Effect: 'Allow', Action: ['oss:PutObject', 'oss:DeleteObject'], Resource: ['acs:oss:*:*:lake/ods/*'] };
const SUBMIT = { Effect: 'Allow', Action: 'emr-serverless-spark:StartJobRun', Resource: '*' };

const policy = (statements: readonly JsonObject[]): JsonObject => ({
  policy_document: JSON.stringify({ Version: '1', Statement: statements }),
});
const told = (before: readonly JsonObject[], after: readonly JsonObject[]): string[] =>
  diffOf(change('alicloud_ram_policy.Access', 'update', { before: policy(before), after: policy(after) })).map(
    ({ path, before: was, after: is }) => `${path}: ${was ?? '-'} -> ${is ?? '-'}`.replace('policy_document.', ''),
  );

describe('a policy that changes', () => {
  it('is no change where statements, actions and resources only stand elsewhere', () => {
    const turned = { ...READ, Action: [...READ.Action].reverse() };
    expect(told([READ, WRITE, SUBMIT], [SUBMIT, WRITE, turned])).toEqual([]);
  });

  it('tells what is granted no more and what is granted now, each for itself', () => {
    const fewer = { ...WRITE, Action: ['oss:PutObject', 'oss:AbortMultipartUpload'] };
    expect(told([READ, WRITE], [READ, fewer])).toEqual([
      'Statement[1].Action[]: oss:DeleteObject -> -',
      'Statement[1].Action[]: - -> oss:AbortMultipartUpload',
    ]);
  });

  it('does not take what moved for what changed: a statement goes before the others', () => {
    expect(told([WRITE, READ, SUBMIT], [READ, SUBMIT])).toEqual([
      'Statement[0].Effect: Allow -> -',
      'Statement[0].Action[]: oss:PutObject -> -',
      'Statement[0].Action[]: oss:DeleteObject -> -',
      'Statement[0].Resource[]: acs:oss:*:*:lake/ods/* -> -',
    ]);
  });

  it('takes statements for the same that are of the same resources, whatever stands between', () => {
    const more = { ...SUBMIT, Action: ['emr-serverless-spark:StartJobRun', 'emr-serverless-spark:GetJobRun'] };
    expect(told([SUBMIT, READ], [WRITE, READ, more])).toEqual([
      'Statement[2].Action[]: - -> emr-serverless-spark:GetJobRun',
      'Statement[0].Effect: - -> Allow',
      'Statement[0].Action[]: - -> oss:PutObject',
      'Statement[0].Action[]: - -> oss:DeleteObject',
      'Statement[0].Resource[]: - -> acs:oss:*:*:lake/ods/*',
    ]);
  });

  it('is the same with one word as with a list of it', () => {
    expect(told([SUBMIT], [{ ...SUBMIT, Action: [SUBMIT.Action] }])).toEqual([]);
  });

  it('says whom a role trusts no more', () => {
    const trust = (service: readonly string[]): JsonObject => ({
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal: { Service: service },
    });
    expect(told([trust(['ecs.aliyuncs.com', 'fc.aliyuncs.com'])], [trust(['fc.aliyuncs.com'])])).toEqual([
      'Statement[0].Principal.Service[]: ecs.aliyuncs.com -> -',
    ]);
  });
});

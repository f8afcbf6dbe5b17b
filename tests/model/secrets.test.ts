import { formatProblems } from '../../model';
import { BUSINESS, load, loadBusiness } from './folder';

/** Made up, and put together here so that no scanner takes this file for a leak. */
const KEY_ID = ['LTAI', '5tExampleExample'].join('');
const TEMPORARY_KEY_ID = ['STS', 'NUExampleExample1'].join('.');
const PEM = ['-----BEGIN', 'PRIVATE KEY-----'].join(' ');

describe('a secret written into YAML', () => {
  it.each<[string, object, string, string]>([
    ['a password', { password: 'hunter2-hunter2' }, 'hunter2', "the value of 'password'"],
    ['an admin password below', { starrocks: { adminPassword: 'hunter2-hunter2' } }, 'hunter2', "the value of 'adminPassword'"],
    ['a secret among tags', { tags: { 'client-secret': 's3cr3t-value' } }, 's3cr3t', "the value of 'client-secret'"],
    ['an access key', { accessKeySecret: 'abcdefgh' }, 'abcdefgh', "the value of 'accessKeySecret'"],
    ['a token that is a number', { kafka: { token: 12345678 } }, '12345678', "the value of 'token'"],
    ['an access key id anywhere', { description: `use ${KEY_ID}` }, KEY_ID, 'an Alibaba Cloud access key id'],
    ['a temporary access key id anywhere', { description: `use ${TEMPORARY_KEY_ID}` }, TEMPORARY_KEY_ID, 'an Alibaba Cloud access key id'],
    ['a private key', { description: `${PEM}\nMIIB` }, 'MIIB', 'a private key'],
    ['a URL with a password', { tags: { source: 'mysql://etl:pa55word@10.0.0.1:3306/x' } }, 'pa55word', 'a password in a URL'],
    ['a secret where a list is wanted', { access: { etl: { read: 'x', token: 'tkn-1234' } } }, 'tkn-1234', "the value of 'token'"],
  ])('%s is refused and never repeated', (_, options, secret, what) => {
    const { problems, estate, textAt } = loadBusiness(options);
    const found = problems.filter(({ code }) => code === 'spec.secret.written');
    expect(found).toMatchObject([
      {
        message: `${what} looks like a secret; an estate never holds one`,
        fix: 'remove it here and revoke it: secrets are generated per environment and kept in KMS',
      },
    ]);
    expect(textAt(found[0]!)).toMatch(/\S/);
    expect(estate).toBeUndefined();
    expect(`${formatProblems(problems)}${JSON.stringify(problems)}`).not.toContain(secret);
  });

  it('says nothing else about the value, but everything about its neighbours', () => {
    const { problems } = load({ 'businesses/risk.yaml': { ...BUSINESS, password: 'hunter2', colour: 'red' } });
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['spec.secret.written', "the value of 'password' looks like a secret; an estate never holds one"],
      ['spec.key.unknown', "unknown key 'colour'"],
    ]);
  });

  it.each<[string, object]>([
    ['a topic about tokens', { kafka: { topics: { 'token-events': { partitions: 3 }, secrets: { partitions: 3 } } } }],
    ['words in a description', { description: 'rotates passwords and access keys' }],
    ['a bucket for secrets', { buckets: { secret: {} } }],
    ['a key pair', {}],
  ])('%s is none', (_, options) => {
    expect(
      loadBusiness(options, {
        'environments/staging.yaml': {
          region: 'cn-hangzhou',
          network: { cidr: '10.30.0.0/16', zones: ['cn-hangzhou-i'] },
          state: { folder: '.state' },
          shared: { metastore: { kind: 'emr', keyPair: 'acme-emr' } },
        },
      }).problems,
    ).toEqual([]);
  });
});

import { isSecretName } from '../../../plan';
import { isSecretText, scrubbed } from '../../../plan/mask/secret-texts';

describe('names that sound like secrets', () => {
  it.each([
    'password',
    'admin_password',
    'DB_PASSWORD',
    'clientSecret',
    'access_key',
    'accessKeySecret',
    'apiKey',
    'auth-token',
    'sasl.password',
    'private_key',
    'token',
    'Passwd',
  ])('%s is one', (name) => expect(isSecretName(name)).toBe(true));

  it.each([
    'secret_name',
    'secret_id',
    'password_policy',
    'password_length',
    'token_ttl',
    'ServiceToken',
    'encryption_key_id',
    'key',
    'vswitch_id',
    'bypass',
    'tokenizer',
    'force_delete_without_recovery',
    'secret_type',
    'http_tokens',
  ])('%s is none', (name) => expect(isSecretName(name)).toBe(false));
});

describe('texts that are secrets by their form', () => {
  it.each([
    ['an access key', 'LTAI5tXXXXXXXXXXXXXXXXXX'],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nMIIE'],
    ['a signed token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefghijkl'],
    ['a token of a code host', 'ghp_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
  ])('%s', (_what, text) => expect(isSecretText(text)).toBe(true));

  it.each(['vpc-bp1aa2yvmncjvxywruix', '5a787a86256abc6f', 'acs:fc:cn-hangzhou:1234567890123456:functions/x'])('%s is none', (text) =>
    expect(isSecretText(text)).toBe(false),
  );

  it.each([
    ['jdbc:mysql://u:hunter2@host/db?password=hunter2&x=1', 'jdbc:mysql://u:(secret)@host/db?password=(secret)&x=1'],
    ['sasl.jaas.config=x password="hunter2";', 'sasl.jaas.config=x password="(secret)";'],
    ['--access-key-secret=hunter2 --size=3', '--access-key-secret=(secret) --size=3'],
  ])('%s is shown without them', (text, clean) => expect(scrubbed(text)).toBe(clean));
});

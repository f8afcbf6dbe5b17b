import { statePlace } from '../../stacks/state/state-place';
import { synthTwo } from '../support/two-businesses';

const place = { estate: 'acme', environment: 'prod' };

describe('statePlace', () => {
  it('is an object of the state bucket, locked in the Tablestore instance that bootstrap makes', () => {
    expect(
      statePlace('risk-prod', { store: { kind: 'oss', bucket: 'acme-tfstate-prod' }, place, region: 'cn-hangzhou', root: '/estate' }),
    ).toEqual({
      kind: 'oss',
      object: {
        bucket: 'acme-tfstate-prod',
        prefix: 'prod',
        key: 'risk-prod.tfstate',
        region: 'cn-hangzhou',
        tablestoreEndpoint: 'https://acme-prod-tf.cn-hangzhou.ots.aliyuncs.com',
        tablestoreTable: 'terraform_locks',
      },
    });
  });

  it('is an object below the estate in a bucket that exists, with the lock that is there', () => {
    const existing = { lockInstance: 'company-tf', lockTable: 'locks' };
    const at = statePlace('risk-prod', { store: { kind: 'oss', bucket: 'company', existing }, place, region: 'cn-hangzhou', root: '/' });
    expect(at).toMatchObject({
      object: {
        bucket: 'company',
        prefix: 'acme/prod',
        tablestoreEndpoint: 'https://company-tf.cn-hangzhou.ots.aliyuncs.com',
        tablestoreTable: 'locks',
      },
    });
  });

  it('is a file below the estate for a local store', () => {
    expect(
      statePlace('risk-dev', { store: { kind: 'local', folder: '.lakewright/state' }, place, region: 'cn-hangzhou', root: '/estate' }),
    ).toEqual({ kind: 'local', path: '/estate/.lakewright/state/risk-dev.tfstate' });
  });

  it('shortens a lock instance that Tablestore would refuse, and keeps two long ones apart', () => {
    const endpoint = (environment: string): string => {
      const at = statePlace('x', { store: { kind: 'oss', bucket: 'b' }, place: { estate: 'acme', environment }, region: 'r', root: '/' });
      return at.kind === 'oss' ? (at.object.tablestoreEndpoint.slice('https://'.length).split('.')[0] ?? '') : '';
    };
    const [one, other] = [endpoint('production-europe'), endpoint('production-emea')];
    expect(one.length).toBeLessThanOrEqual(16);
    expect(one).not.toBe(other);
  });
});

describe('the backend of a stack', () => {
  const stack = synthTwo({ environment: { state: { bucket: 'acme-state' } } });
  const backend = (name: string): object => (stack(name).json.terraform as { backend: object }).backend;

  it.each(['foundation-prod', 'risk-prod'])('keeps the state of %s encrypted in the bucket', (name) => {
    expect(backend(name)).toEqual({
      oss: expect.objectContaining({ bucket: 'acme-state', key: `${name}.tfstate`, encrypt: true }) as object,
    });
  });

  it('needs no stack that makes the bucket where it exists', () => {
    const used = synthTwo({ environment: { state: { bucket: 'company', existing: { lockInstance: 'company-tf' } } } });
    expect(() => used('bootstrap-prod')).toThrow('no stack bootstrap-prod');
    const { backend: own } = used('risk-prod').json.terraform as { readonly backend: unknown };
    expect(own).toMatchObject({ oss: { prefix: 'acme/prod', tablestore_table: 'terraform_locks' } });
  });

  it('is a local file for the stack that makes the bucket', () => {
    expect(backend('bootstrap-prod')).toEqual({ local: { path: '/estate/.lakewright/state/bootstrap-prod.tfstate' } });
  });
});

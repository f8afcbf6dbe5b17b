import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findStates } from '../../../deploy/states/find';
import { type KnownStates, knownStates } from '../../../deploy/states/known';
import { requireEstate } from '../../../model/require-estate';
import { type SmallEstate, ENVIRONMENT, smallEstate } from '../small-estate';
import { type FakeBucket, fakeBucket } from './bucket';

const held = (type: string, attributes: object): object => ({ mode: 'managed', type, name: 'It', instances: [{ attributes }] });
const stateText = (resources: readonly object[], estate?: string): string =>
  JSON.stringify({
    version: 4,
    resources,
    outputs: estate === undefined ? {} : { lakewright: { value: { version: 1, estate, onRemoval: {} } } },
  });
const LAKE = held('alicloud_oss_bucket', { bucket: 'tiny-dev-old-lake', location: 'oss-cn-shanghai' });

describe('which states exist', () => {
  let estate: SmallEstate;
  beforeEach(() => (estate = smallEstate()));
  afterEach(() => estate.remove());
  const known = async (env: NodeJS.ProcessEnv = {}): Promise<KnownStates> => {
    const loaded = requireEstate(estate.dir);
    return knownStates(await findStates(loaded, { HOME: estate.dir, ...env }), loaded.estate);
  };
  const write = (folder: string, stack: string, text: string): void => {
    mkdirSync(join(estate.dir, folder), { recursive: true });
    estate.write(join(folder, `${stack}.tfstate`), text);
  };
  const names = ({ undescribed }: KnownStates): string[] => undescribed.map(({ ref }) => ref.name);

  it('in folders: those that nothing describes and that hold something', async () => {
    write('.state', 'risk-dev', stateText([LAKE]));
    write('.state', 'old-dev', stateText([LAKE]));
    write('.state', 'empty-dev', stateText([]));
    write('.state', 'lending-dev', 'torn');
    write('.state', 'torn-dev', '{"version": 4, "resour');
    write('elsewhere', 'other-dev', stateText([LAKE]));
    const found = await known();
    // Who works on a described stack reads its state, and tells.
    expect(found.unread).not.toContainEqual(expect.stringContaining('lending-dev'));
    expect(names(found)).toEqual(['old-dev']);
    expect(found.unread).toEqual([expect.stringMatching(/^torn-dev: /)]);
  });

  it("are not ours where they say that they are another estate's", async () => {
    write('.state', 'old-dev', stateText([LAKE], 'other'));
    write('.state', 'older-dev', stateText([LAKE], 'tiny'));
    expect(names(await known())).toEqual(['older-dev']);
  });

  it('go before what their kind reads, in the region that the state says where the environment is gone', async () => {
    for (const stack of ['foundation-eu-test', 'shared-eu-test', 'old-eu-test']) write('.state', stack, stateText([LAKE]));
    write('.state', 'old-dev', stateText([LAKE]));
    const { undescribed } = await known();
    expect(undescribed.map(({ ref: { name, kind, environment, needs }, region }) => ({ name, kind, environment, needs, region }))).toEqual([
      { name: 'foundation-eu-test', kind: 'foundation', environment: 'eu-test', needs: ['bootstrap-eu-test'], region: 'cn-shanghai' },
      { name: 'old-dev', kind: 'business', environment: 'dev', needs: ['foundation-dev', 'shared-dev'], region: 'cn-hangzhou' },
      {
        name: 'old-eu-test',
        kind: 'business',
        environment: 'eu-test',
        needs: ['foundation-eu-test', 'shared-eu-test'],
        region: 'cn-shanghai',
      },
      { name: 'shared-eu-test', kind: 'shared', environment: 'eu-test', needs: ['foundation-eu-test'], region: 'cn-shanghai' },
    ]);
  });
});

describe('which states exist in a bucket', () => {
  let estate: SmallEstate;
  let bucket: FakeBucket;
  beforeAll(async () => {
    estate = smallEstate();
    estate.write('environments/dev.yaml', ENVIRONMENT.replace('{ folder: .state }', '{ bucket: tiny-states }'));
    const objects = {
      'dev/risk-dev.tfstate': stateText([LAKE]),
      'dev/old-dev.tfstate': stateText([LAKE], 'tiny'),
      'dev/a folder+/x-dev.tfstate': stateText([LAKE]),
      // From before states said whose they are: what is in them is called otherwise than anything of ours.
      'dev/acme-dev.tfstate': stateText([held('alicloud_oss_bucket', { bucket: 'acme-dev-lake' })]),
      'dev/notes.txt': 'no state',
      'gone/foundation-gone.tfstate': stateText([held('alicloud_vpc', { id: 'vpc-1', vpc_name: 'tiny-gone' })]),
      'theirs/foundation-theirs.tfstate': stateText([held('alicloud_vpc', { id: 'vpc-2' })], 'theirs'),
    };
    bucket = await fakeBucket('tiny-states', objects, 'sk');
  });
  afterAll(() => {
    bucket.stop();
    estate.remove();
  });
  const known = async (env: NodeJS.ProcessEnv): Promise<KnownStates> => {
    const loaded = requireEstate(estate.dir);
    return knownStates(await findStates(loaded, { HOME: estate.dir, ALICLOUD_OSS_ENDPOINT: bucket.endpoint, ...env }), loaded.estate);
  };

  it.each([
    ['keys', { ALIBABA_CLOUD_ACCESS_KEY_ID: 'ak', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'sk' }],
    ['keys for a time', { ALICLOUD_ACCESS_KEY: 'ak', ALICLOUD_SECRET_KEY: 'sk', ALICLOUD_SECURITY_TOKEN: 'token' }],
  ])('are listed and read with %s, page by page, each environment in its folder', async (_, env) => {
    const { undescribed, unread } = await known(env);
    expect(unread).toEqual([]);
    expect(undescribed.map(({ ref, region }) => [ref.name, ref.environment, region])).toEqual([
      ['foundation-gone', 'gone', 'cn-hangzhou'],
      ['old-dev', 'dev', 'cn-hangzhou'],
    ]);
    expect(undescribed[0]?.place).toEqual({
      kind: 'oss',
      object: {
        bucket: 'tiny-states',
        prefix: 'gone',
        key: 'foundation-gone.tfstate',
        region: 'cn-hangzhou',
        tablestoreEndpoint: 'https://tiny-gone-tf.cn-hangzhou.ots.aliyuncs.com',
        tablestoreTable: 'terraform_locks',
      },
    });
  });

  it('are not looked for where nobody has a way into an account', async () => {
    expect(await known({})).toEqual({ undescribed: [], unread: [] });
  });

  it('are read with a profile that holds keys', async () => {
    mkdirSync(join(estate.dir, '.aliyun'), { recursive: true });
    const profile = { name: 'work', mode: 'AK', access_key_id: 'ak', access_key_secret: 'sk' };
    estate.write('.aliyun/config.json', JSON.stringify({ current: 'default', profiles: [profile] }));
    expect((await known({ ALIBABA_CLOUD_PROFILE: 'work' })).undescribed).toHaveLength(2);
    expect((await known({})).unread).toEqual(['oss://tiny-states: no access key in the environment or a profile to list it with']);
  });

  it('are told to be unread, with the reason of the service', async () => {
    const keys = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'ak', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'wrong' };
    expect((await known(keys)).unread).toEqual(['oss://tiny-states: SignatureDoesNotMatch']);
    const nobody = { ...keys, ALICLOUD_OSS_ENDPOINT: 'http://127.0.0.1:9' };
    expect((await known(nobody)).unread).toEqual([expect.stringContaining('oss://tiny-states: no reply')]);
  });

  it('of an environment that nothing describes is known from its bootstrap state', async () => {
    mkdirSync(join(estate.dir, '.lakewright/state'), { recursive: true });
    const bootstrap = stateText([held('alicloud_oss_bucket', { bucket: 'tiny-states-old', location: 'oss-cn-beijing' })]);
    estate.write('.lakewright/state/bootstrap-old.tfstate', bootstrap);
    const keys = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'ak', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'sk' };
    const { undescribed, unread } = await known(keys);
    expect(undescribed.map(({ ref }) => ref.name)).toContain('bootstrap-old');
    expect(unread).toEqual(['oss://tiny-states-old: NoSuchBucket']);
  });
});

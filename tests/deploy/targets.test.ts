import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../deploy/engine/find-engine';
import { realAccount } from '../../deploy/real-account';
import { forEngine } from '../../deploy/simulated/for-engine';
import type { StackFolder } from '../../deploy/stacks/stack-folder';
import { EXIT } from '../../domain/exit';

const ENGINE: Engine = { binary: 'terraform', product: 'terraform', version: '1.11.4' };
/** The file of the aliyun command, which this machine may have. */
const NO_FILE = { ALIBABA_CLOUD_CREDENTIALS_FILE: '/not/there' };

describe('the way to a real account', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'target-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const stack = (name: string, provider: object): StackFolder => {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'cdk.tf.json'), JSON.stringify({ provider }));
    return { name, needs: [], dir: join(folder, name) };
  };
  const open = (env: NodeJS.ProcessEnv, ...stacks: readonly StackFolder[]) =>
    realAccount(folder, { ...NO_FILE, ...env }).open(stacks, ENGINE);

  it('needs credentials', async () => {
    await expect(open({}, stack('risk', { alicloud: [{ region: 'cn-hangzhou' }] }))).rejects.toMatchObject({ code: EXIT.tool });
  });

  it('needs none where every stack brings its own, or has no such provider', async () => {
    const both = [stack('risk', { alicloud: [{ region: 'cn-hangzhou', assume_role_with_oidc: [{}] }] }), stack('local', {})];
    await expect(open({}, ...both)).resolves.toBeDefined();
  });

  it('is barred while a simulated cloud is attached: its objects would go into real states', async () => {
    await expect(open({ ALIBABA_CLOUD_PROFILE: 'prod', TF_REATTACH_PROVIDERS: '{}' })).rejects.toMatchObject({ code: EXIT.guard });
  });

  it('gives the state backend the credentials under the names it knows', async () => {
    const { env } = await open({ ALIBABA_CLOUD_ACCESS_KEY_ID: 'a', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'b' });
    expect(await env(stack('risk', {}))).toMatchObject({ ALICLOUD_ACCESS_KEY: 'a', ALICLOUD_SECRET_KEY: 'b' });
  });
});

describe('the way to a simulated cloud', () => {
  const env = { TF_REATTACH_PROVIDERS: JSON.stringify({ 'registry.terraform.io/aliyun/alicloud': { Addr: 1 } }), OTHER: 'x' };

  it('stays as it is for Terraform', () => expect(forEngine(env, ENGINE)).toEqual(env));

  it("is told under OpenTofu's host, too", () => {
    const attach = JSON.parse(forEngine(env, { product: 'tofu' })['TF_REATTACH_PROVIDERS'] ?? '') as object;
    expect(Object.keys(attach)).toEqual(['registry.terraform.io/aliyun/alicloud', 'registry.opentofu.org/aliyun/alicloud']);
  });
});

import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OssBucket } from '@cdktf/provider-alicloud/lib/oss-bucket';
import { RealtimeComputeVvpInstance } from '@cdktf/provider-alicloud/lib/realtime-compute-vvp-instance';
import { Vpc } from '@cdktf/provider-alicloud/lib/vpc';
import { Annotations, App, TerraformAsset, TerraformOutput, Token } from 'cdktf';
import { DataStack, type DataStackProps } from '../../stacks/data-stack';
import { StackDocument } from '../support/stack-document';

const PROPS: DataStackProps = {
  surroundings: { estate: 'acme', environment: 'dev', region: 'cn-hangzhou', production: false, allowDataLoss: false },
  tags: { environment: 'dev', owner: 'team@acme.example' },
  state: { kind: 'local', path: '/states/test.tfstate' },
};

/** Stacks built by `build`, written by `app.synth()`. */
function written(build: (app: App) => void): { readonly folder: string; stack(name: string): StackDocument } {
  const outdir = mkdtempSync(join(tmpdir(), 'data-stack-'));
  const app = new App({ outdir });
  build(app);
  app.synth();
  const folder = join(outdir, 'stacks');
  return { folder, stack: (name) => new StackDocument(readFileSync(join(folder, name, 'cdk.tf.json'), 'utf8')) };
}

describe('DataStack', () => {
  it('tags what takes tags; a tag that was set wins', () => {
    const stack = written((app) => {
      const scope = new DataStack(app, 'one', PROPS);
      new Vpc(scope, 'Vpc', { cidrBlock: '10.0.0.0/8', tags: { owner: 'else@acme.example' } });
    }).stack('one');
    expect(stack.resource('alicloud_vpc')['tags']).toEqual({ environment: 'dev', owner: 'else@acme.example' });
  });

  it('leaves tags of others out of plans, beside what is left out anyway', () => {
    const stack = written((app) => {
      const scope = new DataStack(app, 'one', { ...PROPS, ignoreTags: ['team', 'cost/owner'] });
      new Vpc(scope, 'Vpc', { cidrBlock: '10.0.0.0/8', lifecycle: { preventDestroy: true, ignoreChanges: ['description'] } });
    }).stack('one');
    expect(stack.resource('alicloud_vpc')['lifecycle']).toEqual({
      prevent_destroy: true,
      ignore_changes: ['description', 'tags["team"]', 'tags["cost/owner"]'],
    });
  });

  it('leaves tags off the type whose second plan would show them', () => {
    const stack = written((app) => {
      new RealtimeComputeVvpInstance(new DataStack(app, 'one', PROPS), 'Flink', {
        vvpInstanceName: 'f',
        paymentType: 'PayAsYouGo',
        vpcId: 'vpc-1',
        vswitchIds: ['vsw-1'],
        zoneId: 'z',
        storage: { oss: { bucket: 'b' } },
      });
    }).stack('one');
    expect(stack.resource('alicloud_realtime_compute_vvp_instance')).not.toHaveProperty('tags');
  });

  it('makes node.addDependency real', () => {
    const stack = written((app) => {
      const scope = new DataStack(app, 'one', PROPS);
      const vpc = new Vpc(scope, 'Vpc', { cidrBlock: '10.0.0.0/8' });
      new OssBucket(scope, 'Bucket', { bucket: 'b' }).node.addDependency(vpc);
    }).stack('one');
    expect(stack.resource('alicloud_oss_bucket')['depends_on']).toEqual(['alicloud_vpc.Vpc']);
  });

  it('still takes tokens, also from another stack, as any CDKTF stack does', () => {
    const { stack } = written((app) => {
      const one = new DataStack(app, 'one', PROPS);
      const other = new DataStack(app, 'other', PROPS);
      const vpc = new Vpc(one, 'Vpc', { cidrBlock: '10.0.0.0/8' });
      new OssBucket(other, 'Bucket', { bucket: `of-${vpc.vpcName}` });
    });
    expect(JSON.stringify(stack('other').json)).toContain('data.terraform_remote_state');
    expect(Object.keys(stack('one').outputs)).toHaveLength(1);
  });

  it('refuses a number that was taken out of a number map token, as cdktf does, instead of writing its placeholder', () => {
    const [member = 0] = Object.values(Token.asNumberMap('${var.sizes}'));
    const tell = (app: App): TerraformOutput => new TerraformOutput(new DataStack(app, 'one', PROPS), 'size', { value: member });
    expect(() => written(tell)).toThrow(/encoded map token in a scalar number context/);
  });

  it('copies the files of assets beside the stack', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'asset-')), 'code.zip');
    writeFileSync(file, 'zip');
    const { folder, stack } = written((app) => {
      const scope = new DataStack(app, 'one', PROPS);
      new TerraformOutput(scope, 'path', { value: new TerraformAsset(scope, 'Code', { path: file }).path });
    });
    expect(existsSync(join(folder, 'one', String(stack('one').outputs['path']?.value)))).toBe(true);
  });

  it('refuses to write a stack with an annotation of level error', () => {
    expect(() => written((app) => Annotations.of(new DataStack(app, 'one', PROPS)).addError('not like this'))).toThrow(
      'one: [construct.annotation] not like this',
    );
  });

  it('refuses to write a stack whose validation fails', () => {
    expect(() => written((app) => new DataStack(app, 'one', PROPS).node.addValidation({ validate: () => ['no queue was added'] }))).toThrow(
      'no queue was added',
    );
  });
});

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { statefulTypes } from '@lakewright/provider-knowledge/protection';
import { OssBucket } from '@cdktf/provider-alicloud/lib/oss-bucket';
import { Vpc } from '@cdktf/provider-alicloud/lib/vpc';
import { App, TerraformOutput } from '../../../constructs/core/terraform';
import { DEPLOYED_OUTPUT } from '../../../domain/deployed';
import { DataStack, type DataStackProps } from '../../../stacks/data-stack';
import { ESTATES, estateIn, synthEstate } from '../../support/estates';
import { StackDocument } from '../../support/stack-document';

const PROPS: DataStackProps = {
  surroundings: { estate: 'acme', environment: 'dev', region: 'cn-hangzhou', production: false, allowDataLoss: false },
  tags: {},
  state: { kind: 'local', path: '/states/one.tfstate' },
};

function remembered(build: (stack: DataStack) => void, props: Partial<DataStackProps> = {}): unknown {
  const outdir = mkdtempSync(join(tmpdir(), 'deployed-'));
  const app = new App({ outdir });
  build(new DataStack(app, 'one', { ...PROPS, ...props }));
  app.synth();
  return valueIn(new StackDocument(readFileSync(join(outdir, 'stacks', 'one', 'cdk.tf.json'), 'utf8')));
}

const valueIn = ({ json }: StackDocument): unknown => (json.output?.[DEPLOYED_OUTPUT] as { value?: unknown } | undefined)?.value;

describe('what a stack gives its state to remember', () => {
  it('is whose it is, and of everything that holds data what is to happen to it', () => {
    const value = remembered((stack) => {
      new OssBucket(stack, 'Kept', { bucket: 'kept', lifecycle: { preventDestroy: true } });
      new OssBucket(stack, 'Loose', { bucket: 'loose' });
      new Vpc(stack, 'Vpc', { cidrBlock: '10.0.0.0/8' });
    });
    expect(value).toEqual({
      version: 1,
      estate: 'acme',
      onRemoval: { 'alicloud_oss_bucket.Kept': 'retain', 'alicloud_oss_bucket.Loose': 'destroy' },
    });
  });

  it('is what is written in the end, whatever overrides say', () => {
    const value = remembered((stack) => {
      new OssBucket(stack, 'Kept', { bucket: 'kept' }).addOverride('lifecycle.prevent_destroy', true);
      stack.addOverride('resource.alicloud_oss_bucket.Raw', { bucket: 'raw', lifecycle: { prevent_destroy: true } });
    });
    expect(value).toMatchObject({ onRemoval: { 'alicloud_oss_bucket.Kept': 'retain', 'alicloud_oss_bucket.Raw': 'retain' } });
  });

  it('names the identity where the estate has one beside its name', () => {
    expect(remembered(() => undefined, { identity: 'acme-lakehouse' })).toEqual({ version: 1, estate: 'acme-lakehouse', onRemoval: {} });
  });

  it('stands under a name that nobody else can have', () => {
    expect(() => remembered((stack) => new TerraformOutput(stack, DEPLOYED_OUTPUT, { value: 'mine' }))).toThrow(/already a Construct/);
  });

  it.each(Object.entries(ESTATES))('is in every stack of %s, and names all that holds data there', (_name, folder) => {
    const estate = estateIn(folder);
    const stacks = Object.values(synthEstate(estate));
    expect(stacks.length).toBeGreaterThan(0);
    for (const stack of stacks) {
      const value = valueIn(stack) as { estate: string; onRemoval: Record<string, string> };
      const data = Object.entries(stack.json.resource ?? {}).flatMap(([type, named]) =>
        (statefulTypes as readonly string[]).includes(type)
          ? Object.entries(named).map(([key, { lifecycle }]) => [
              `${type}.${key}`,
              (lifecycle as { prevent_destroy?: boolean } | undefined)?.prevent_destroy ? 'retain' : 'destroy',
            ])
          : [],
      );
      expect(value).toEqual({ version: 1, estate: estate.id, onRemoval: Object.fromEntries(data) as object });
    }
  });
});

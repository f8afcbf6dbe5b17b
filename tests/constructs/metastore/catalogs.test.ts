import { DlfCatalog, type DlfCatalogProps } from '../../../constructs/metastore/dlf';
import { ExternalMetastore } from '../../../constructs/metastore/external';
import { refusal, synth } from '../../support/synth';

const BASE = { catalog: 'acme_dev', stackName: 'acme-dev-catalog' } as const;
const built = (options: Partial<DlfCatalogProps> = {}, allowDataLoss = false) =>
  synth((stack) => void new DlfCatalog(stack, 'Metastore', { ...BASE, ...options }), { allowDataLoss });
const STACK = 'alicloud_ros_stack';

interface Stack {
  readonly template_body: string;
  readonly parameters: readonly { readonly parameter_key: string; readonly parameter_value: string }[];
}
const parametersOf = (stack: unknown) =>
  Object.fromEntries((stack as Stack).parameters.map((each) => [each.parameter_key, each.parameter_value]));
const catalogOf = (stack: unknown) =>
  (
    JSON.parse((stack as Stack).template_body) as {
      Resources: { Catalog: { Type: string; DeletionPolicy?: string; Properties: Record<string, unknown> } };
    }
  ).Resources.Catalog;

describe('a DLF catalog', () => {
  test('is one ROS resource whose values are parameters', () => {
    const stack = built().resource(STACK);
    expect(catalogOf(stack)).toEqual({
      Type: 'ALIYUN::DLF::Catalog',
      DeletionPolicy: 'Retain',
      Properties: { CatalogId: { Ref: 'CatalogId' }, Description: { Ref: 'Description' } },
    });
    expect(parametersOf(stack)).toMatchObject({ CatalogId: 'acme_dev', Description: 'acme_dev' });
  });

  test('takes a place for its databases and a description', () => {
    const stack = built({ locationUri: 'oss://acme-dev-lake/warehouse/', description: 'tables of dev' }).resource(STACK);
    expect(parametersOf(stack)).toMatchObject({
      LocationUri: 'oss://acme-dev-lake/warehouse/',
      Description: 'tables of dev',
    });
    expect(catalogOf(stack).Properties['LocationUri']).toEqual({ Ref: 'LocationUri' });
  });

  test('is known by its id and has no thrift address', () => {
    synth((stack) => {
      const { kind, thriftUris, catalogId } = new DlfCatalog(stack, 'Metastore', BASE);
      expect({ kind, thriftUris, catalogId }).toEqual({ kind: 'dlf', thriftUris: '', catalogId: 'acme_dev' });
    });
  });

  test('stays by default; goes with both keys, not with one', () => {
    expect(built().resource(STACK)).toMatchObject({ lifecycle: { prevent_destroy: true } });
    expect(catalogOf(built({ onRemoval: 'destroy' }, true).resource(STACK))).not.toHaveProperty('DeletionPolicy');
    expect(refusal((stack) => void new DlfCatalog(stack, 'Metastore', { ...BASE, onRemoval: 'destroy' }))).toContain('[removal.one-key]');
  });

  test('two stand side by side', () => {
    const document = synth((stack) => {
      new DlfCatalog(stack, 'One', BASE);
      new DlfCatalog(stack, 'Two', { catalog: 'two', stackName: 'two-catalog' });
    });
    expect(document.counts[STACK]).toBe(2);
  });

  test('refuses an id that the service refuses', () => {
    expect(refusal((stack) => void new DlfCatalog(stack, 'Metastore', { ...BASE, catalog: '目录' }))).toBe(
      "test/Metastore: 1 problem\n  - [name.unusable] catalog: a DLF catalog id must be 1-128 letters, digits, dashes or underscores, got '目录' (2 characters)\n    fix: shorten or change the name here, of the environment, or of the estate",
    );
  });
});

describe('an external metastore', () => {
  test('makes nothing and hands its addresses on', () => {
    const document = synth((stack) => {
      const { kind, thriftUris } = new ExternalMetastore(stack, 'Metastore', {
        uris: ['thrift://10.0.0.10:9083', 'thrift://hms.acme.example:9083'],
      });
      expect({ kind, thriftUris }).toEqual({
        kind: 'external',
        thriftUris: 'thrift://10.0.0.10:9083,thrift://hms.acme.example:9083',
      });
    });
    expect(document.counts).toEqual({});
  });
});

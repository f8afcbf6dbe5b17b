import { describeWithTerraform } from '../support/terraform/describe';
import { type Stand, stand } from './stand';

type Catalogs = Readonly<Record<string, { readonly id: string; readonly retain: boolean }>>;

/** A ROS stack with DLF catalogs, which need nothing else; another id is another catalog. */
function stackOf(catalogs: Catalogs, more: Record<string, string> = {}): Record<string, unknown> {
  const body = JSON.stringify({
    ROSTemplateFormatVersion: '2015-09-01',
    Parameters: { Digest: { Type: 'String' } },
    Resources: Object.fromEntries(
      Object.entries(catalogs).map(([name, { id, retain }]) => [
        name,
        { Type: 'ALIYUN::DLF::Catalog', Properties: { CatalogId: id }, ...(retain ? { DeletionPolicy: 'Retain' } : {}) },
      ]),
    ),
  });
  const digest = Object.values(catalogs)
    .map(({ id }) => id)
    .join('-');
  return {
    resource: {
      alicloud_ros_stack: {
        catalogs: {
          stack_name: 'catalogs',
          template_body: body,
          use_previous_parameters: true,
          parameters: [{ parameter_key: 'Digest', parameter_value: digest }],
          ...more,
        },
      },
    },
  };
}

describeWithTerraform('a resource of a ROS stack with DeletionPolicy Retain', () => {
  let one: Stand;
  const catalogs = async (): Promise<string[]> => (await one.simulator.control.objects('ALIYUN::DLF::Catalog')).map(({ id }) => id).sort();
  beforeEach(async () => {
    one = await stand(
      stackOf({ Keep: { id: 'kept', retain: true }, Go: { id: 'gone', retain: false }, Stay: { id: 'there', retain: false } }),
    );
    await one.apply();
    expect(await catalogs()).toEqual(['gone', 'kept', 'there']);
  });
  afterEach(() => one.stop());

  test('stays when it leaves the template; another one goes', async () => {
    one.write(stackOf({ Stay: { id: 'there', retain: false } }));
    await one.apply();
    expect(await catalogs()).toEqual(['kept', 'there']);
  });

  const replaced: Catalogs = {
    Keep: { id: 'new', retain: true },
    Go: { id: 'newer', retain: false },
    Stay: { id: 'there', retain: false },
  };

  test('stays beside the one that replaces it, where the stack asks for replacements; another one goes', async () => {
    one.write(stackOf(replaced, { replacement_option: 'Enabled' }));
    await one.apply();
    expect(await catalogs()).toEqual(['kept', 'new', 'newer', 'there']);
  });

  test.each([{}, { replacement_option: 'Disabled' }])(
    'is not replaced unless the stack asks for it (%j), and nothing else is',
    async (more) => {
      one.write(stackOf(replaced, more));
      expect(await one.refused()).toMatch(/ResourceReplacementDisabled: Keep \(ALIYUN::DLF::Catalog\): CatalogId cannot be updated/);
      expect(await catalogs()).toEqual(['gone', 'kept', 'there']);
    },
  );

  test('stays when the stack is destroyed; the others go', async () => {
    expect((await one.run('destroy', '-auto-approve')).code).toBe(0);
    expect(await catalogs()).toEqual(['kept']);
  });
});

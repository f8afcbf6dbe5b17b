import { statefulTypes } from '@lakewright/provider-knowledge/protection';
import { protectedIn } from '../../destroy/protected';
import { type StateResource, resourcesIn } from '../../deploy/stacks/state-resources';
import type { StackDocument } from '../../deploy/stacks/stack-folder';

const resource = (type: string, attributes: StateResource['attributes'] = {}): StateResource => ({
  type,
  name: 'It',
  address: `${type}.It`,
  attributes,
});
const described = (type: string, preventDestroy: boolean): StackDocument => ({
  resource: { [type]: { It: preventDestroy ? { lifecycle: { prevent_destroy: true } } : {} } },
});
const why = (one: StateResource, document: StackDocument): string | undefined => protectedIn([one], document)[0]?.reason.why;

describe('what must not be destroyed', () => {
  it.each(statefulTypes)('%s that is retained, or that nothing describes any more', (type) => {
    expect(why(resource(type), described(type, true))).toBe('retained');
    expect(why(resource(type), {})).toBe('undescribed');
  });

  it.each(statefulTypes)('not %s with both keys', (type) => {
    expect(why(resource(type), described(type, false))).toBeUndefined();
  });

  it('not what holds no data, even if nothing describes it any more', () => {
    expect(why(resource('alicloud_vswitch'), {})).toBeUndefined();
  });

  it('but anything at all that a lifecycle protects', () => {
    expect(why(resource('alicloud_vswitch'), described('alicloud_vswitch', true))).toBe('retained');
  });

  it("with both keys, but with the service's guard still up", () => {
    const guarded = (type: string, value: string | boolean): unknown =>
      protectedIn([resource(type, { deletion_protection: value })], described(type, false))[0]?.reason;
    const up = { why: 'service-guard', attribute: 'deletion_protection', deploys: true };
    expect(guarded('alicloud_db_instance', true)).toEqual(up);
    expect(guarded('alicloud_db_instance', false)).toBeUndefined();
    expect(guarded('alicloud_ros_stack', 'Enabled')).toEqual(up);
  });

  it.each(['all', ['deletion_protection']] as const)('and no deploy can lower a guard that plans leave out: %j', (ignore_changes) => {
    const document: StackDocument = { resource: { alicloud_ros_stack: { It: { lifecycle: { ignore_changes } } } } };
    const [found] = protectedIn([resource('alicloud_ros_stack', { deletion_protection: 'Enabled' })], document);
    expect(found?.reason).toEqual({ why: 'service-guard', attribute: 'deletion_protection', deploys: false });
  });
});

describe('the resources of a state', () => {
  it('are the managed ones, by address', () => {
    const state = {
      version: 4,
      resources: [
        { mode: 'data', type: 'alicloud_zones', name: 'All', instances: [{ attributes: {} }] },
        { mode: 'managed', type: 'alicloud_vpc', name: 'A', instances: [{ attributes: { id: 'vpc-1' } }] },
        { mode: 'managed', type: 'alicloud_vpc', name: 'B', module: 'module.x', instances: [{ index_key: 'k' }, { index_key: 0 }] },
      ],
    };
    expect(resourcesIn(JSON.stringify(state)).map(({ address }) => address)).toEqual([
      'alicloud_vpc.A',
      'module.x.alicloud_vpc.B["k"]',
      'module.x.alicloud_vpc.B[0]',
    ]);
  });

  it.each(['', '\n', '{"version": 4}'])('are none in %j', (text) => expect(resourcesIn(text)).toEqual([]));
});

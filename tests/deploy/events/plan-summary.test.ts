import { parseEvent } from '../../../deploy/events/event';
import { planCounts } from '../../../deploy/events/counts';
import { NO_PLAN, type PlanSummary, foldPlan, goneIn, isOnlyRecord, stepsOf } from '../../../deploy/events/plan-summary';

const change = (action: string, addr: string, type = 'planned_change'): string =>
  JSON.stringify({ type, change: { action, resource: { addr, resource_type: addr.split('.')[0] } } });
const summary = (...lines: readonly string[]): PlanSummary =>
  lines
    .map(parseEvent)
    .filter((event) => event !== undefined)
    .reduce(foldPlan, NO_PLAN);

describe('what a plan would do', () => {
  const plan = summary(
    change('create', 'alicloud_vpc.A'),
    change('create', 'alicloud_vpc.B'),
    change('update', 'alicloud_vpc.C'),
    change('replace', 'alicloud_oss_bucket.D'),
    change('delete', 'alicloud_vpc.E'),
    change('noop', 'alicloud_vpc.F'),
    change('read', 'data.alicloud_zones.G'),
    change('move', 'alicloud_vpc.H'),
  );

  it('is counted by what happens, reads left out', () => {
    const { add, change: changed, replace, destroy } = plan;
    expect({ add, changed, replace, destroy }).toEqual({ add: 2, changed: 1, replace: 1, destroy: 1 });
    expect(planCounts(plan)).toBe('2 to add, 1 to change, 1 to replace, 1 to destroy, 1 to move in the state');
  });

  it('counts a replacement as two steps', () => {
    expect(stepsOf(plan)).toBe(6);
  });

  it('names what disappears', () => {
    expect(goneIn(plan).map(({ address }) => address)).toEqual(['alicloud_oss_bucket.D', 'alicloud_vpc.E']);
  });

  it('says nothing to do for an empty one', () => {
    expect(planCounts(summary(change('noop', 'alicloud_vpc.A')))).toBe('nothing to do');
  });

  it('keeps what drifted apart from what is planned', () => {
    expect(summary(change('update', 'alicloud_vpc.A', 'resource_drift'))).toMatchObject({ change: 0, changes: [] });
  });

  it.each([
    [{ a: { action: 'create' } }, true],
    [{ a: { action: 'update' } }, false],
    [{ a: { action: 'noop' }, b: { action: 'create' } }, true],
    [{ a: { action: 'noop' }, lakewright: { action: 'create' } }, false],
  ])('knows of outputs %j whether others have to wait for them', (outputs, waits) => {
    expect(summary(JSON.stringify({ type: 'outputs', outputs })).newOutputs).toBe(waits);
  });
});

describe('what a state remembers of its deployment', () => {
  const outputs = (more: object): string =>
    JSON.stringify({ type: 'outputs', outputs: { a: { action: 'noop' }, lakewright: { action: 'update' }, ...more } });

  it('is no change that anybody sees', () => {
    expect(planCounts(summary(change('noop', 'alicloud_vpc.A'), outputs({})))).toBe(
      'nothing to change, only what is remembered of the deployment is written',
    );
  });

  it.each<[string, readonly string[]]>([
    ['another output changes', [outputs({ b: { action: 'update' } })]],
    ['a resource changes', [change('update', 'alicloud_vpc.A'), outputs({})]],
    ['something is read only then', [change('read', 'data.alicloud_zones.A'), outputs({})]],
  ])('is not all where %s', (_what, lines) => expect(isOnlyRecord(summary(...lines))).toBe(false));
});

describe('a line of output', () => {
  it.each(['', 'Terraform will perform', '{"type":"planned_ch', '{"type":"version"}', '{"no":"type"}', '[1]'])(
    '%j is none of ours',
    (line) => {
      expect(parseEvent(line)).toBeUndefined();
    },
  );
});

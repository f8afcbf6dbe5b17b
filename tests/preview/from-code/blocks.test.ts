import { compared } from '../../../preview/from-code/changes';
import type { Body, Document } from '../../../preview/from-code/document';
import { countsOf } from '../../../preview/assemble/verdict';
import { ratedChanges } from '../../../preview/assemble/changes';
import { renamedIn } from '../../../preview/from-code/renamed';
import { titleOf } from '../../../preview/render/lines/change-lines';
import type { RatedChange } from '../../../preview/types/stack-preview';
import { readingOf } from '../support/code';
import { stackOf } from '../support/documents';

const bucket = (bucketName: string, more: object = {}): Body => ({ bucket: bucketName, storage_class: 'Standard', ...more });
const buckets = (bodies: Readonly<Record<string, Body>>, more: Document = {}): Document => ({
  resource: { alicloud_oss_bucket: bodies },
  ...more,
});

const HELD = buckets({ Lake_Bucket: bucket('tiny-dev-risk-lake') });

/** What is told of a stack that becomes another one. */
function told(before: Document, after: Document): RatedChange[] {
  const comparison = compared([stackOf(before)], [stackOf(after)]);
  const reading = readingOf(comparison, ['risk-dev']);
  const renamed = renamedIn(reading.changes);
  return ratedChanges(reading, {
    tables: { types: {}, prices: {} },
    placeOf: () => undefined,
    regionOf: () => 'cn-hangzhou',
    afterOf: () => [],
    insteadOf: (_, address) => renamed.find(({ from, to }) => from === address || to === address)?.instead,
  });
}

describe('blocks that are written in code', () => {
  it('moved: the address changes and nothing else, as Terraform would plan it', () => {
    const after = buckets(
      { Layers_Bucket: bucket('tiny-dev-risk-lake') },
      { moved: [{ from: 'alicloud_oss_bucket.Lake_Bucket', to: 'alicloud_oss_bucket.Layers_Bucket' }] },
    );
    const [change, ...others] = told(HELD, after);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ action: 'no-op', movedFrom: 'alicloud_oss_bucket.Lake_Bucket', risk: 'metadata', diffs: [] });
    expect(countsOf([change as RatedChange])).toMatchObject({ move: 1, create: 0, delete: 0 });
    expect(titleOf(change as RatedChange)).toMatch(/^move .*, was alicloud_oss_bucket\.Lake_Bucket$/);
  });

  it('moved and edited at once: both are told', () => {
    const after = buckets(
      { Layers_Bucket: bucket('tiny-dev-risk-lake', { tags: { team: 'risk' } }) },
      { moved: [{ from: 'alicloud_oss_bucket.Lake_Bucket', to: 'alicloud_oss_bucket.Layers_Bucket' }] },
    );
    expect(told(HELD, after)).toMatchObject([
      { action: 'update', movedFrom: 'alicloud_oss_bucket.Lake_Bucket', diffs: [{ path: 'tags.team', after: 'risk' }] },
    ]);
  });

  it('moved again before the first move was applied: followed back to what is there', () => {
    const moved = [
      { from: 'alicloud_oss_bucket.Lake_Bucket', to: 'alicloud_oss_bucket.Layers_Bucket' },
      { from: 'alicloud_oss_bucket.Layers_Bucket', to: 'alicloud_oss_bucket.Tables_Bucket' },
    ];
    expect(told(HELD, buckets({ Tables_Bucket: bucket('tiny-dev-risk-lake') }, { moved }))).toMatchObject([
      { action: 'no-op', movedFrom: 'alicloud_oss_bucket.Lake_Bucket' },
    ]);
  });

  it('a block that moves what is not there, or is done already, is nothing', () => {
    const moved = [{ from: 'alicloud_oss_bucket.Older_Bucket', to: 'alicloud_oss_bucket.Lake_Bucket' }];
    expect(told(HELD, { ...HELD, moved })).toEqual([]);
  });

  it('called otherwise without a block: destroyed and made, and what would avoid that', () => {
    const changes = told(HELD, buckets({ Layers_Bucket: bucket('tiny-dev-risk-lake') }));
    expect(changes.map(({ action }) => action).sort()).toEqual(['create', 'delete']);
    expect(changes.every(({ instead = '' }) => instead.startsWith('moved { from = alicloud_oss_bucket.Lake_Bucket'))).toBe(true);
  });

  it('import: taken in as it is described, not made', () => {
    const after = buckets(
      { Lake_Bucket: bucket('tiny-dev-risk-lake'), Old_Bucket: bucket('legacy') },
      { import: [{ to: 'alicloud_oss_bucket.Old_Bucket', id: 'legacy' }] },
    );
    const [change, ...others] = told(HELD, after);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ action: 'no-op', importing: true, risk: 'metadata' });
    expect(countsOf([change as RatedChange])).toMatchObject({ import: 1, create: 0 });
    expect(titleOf(change as RatedChange)).toMatch(/^import .*, imported$/);
  });

  it('removed with destroy = false: forgotten, and it stays in the cloud', () => {
    const removed = [{ from: 'alicloud_oss_bucket.Lake_Bucket', lifecycle: [{ destroy: false }] }];
    expect(told(HELD, { resource: {}, removed })).toMatchObject([{ action: 'forget', why: expect.stringContaining('stays in the cloud') }]);
  });

  it('removed without it, or with destroy = true: destroyed with its data', () => {
    const removed = [{ from: 'alicloud_oss_bucket.Lake_Bucket', lifecycle: [{ destroy: true }] }];
    for (const after of [{ resource: {} }, { resource: {}, removed }])
      expect(told(HELD, after)).toMatchObject([{ action: 'delete', risk: 'data-loss' }]);
  });

  it('replaced: by which attribute, in the order that the lifecycle says', () => {
    const [change] = told(HELD, buckets({ Lake_Bucket: bucket('tiny-dev-risk-layers') }));
    expect(change).toMatchObject({ action: 'replace', risk: 'data-loss' });
    expect(change?.diffs.filter(({ replaces }) => replaces).map(({ path }) => path)).toEqual(['bucket']);
    const first = (name: string): Document => buckets({ Lake_Bucket: bucket(name, { lifecycle: { create_before_destroy: true } }) });
    const { changed } = compared([stackOf(first('a'))], [stackOf(first('b'))]);
    expect(changed[0]?.plan.changes[0]).toMatchObject({
      action_reason: 'replace_because_cannot_update',
      change: { actions: ['create', 'delete'], replace_paths: [['bucket']] },
    });
  });

  it('replaced because another one is: what triggers it is told as the reason', () => {
    const triggered = (input: string): Document => ({
      resource: {
        terraform_data: { Version: { input } },
        alicloud_oss_bucket: { Lake_Bucket: bucket('lake', { lifecycle: { replace_triggered_by: ['terraform_data.Version'] } }) },
      },
    });
    const { changed } = compared([stackOf(triggered('1'))], [stackOf(triggered('2'))]);
    const change = changed[0]?.plan.changes.find(({ type }) => type === 'alicloud_oss_bucket');
    expect(change).toMatchObject({ action_reason: 'replace_by_triggers', change: { actions: ['delete', 'create'] } });
  });
});

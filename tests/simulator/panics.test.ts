import { panics } from '../../simulator/alicloud/panics';
import type { ObjectValue } from '@lakewright/provider-knowledge/planning/value';

const bucket = (abort: ObjectValue | null): string[] =>
  panics('alicloud_oss_bucket', { lifecycle_rule: [{ enabled: true, abort_multipart_upload: abort === null ? [] : [abort] }] }).map(
    ({ summary }) => summary,
  );

test('an empty block that would end the provider is refused with that reason', () => {
  expect(bucket({ days: null, created_before_date: null })).toEqual(['an empty abort_multipart_upload block makes the provider panic']);
  expect(bucket({ days: 7, created_before_date: null })).toEqual([]);
  expect(bucket(null)).toEqual([]);
});

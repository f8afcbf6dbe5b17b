import { isList, isObject, isUnknown, type ObjectValue, type Value } from '@lakewright/provider-knowledge/planning/value';
import { failure, type Diagnostic } from '../protocol/messages';

/** Blocks the provider takes for a mapping without looking: an empty one ends it. Paths without indexes. */
const PANICS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  alicloud_oss_bucket: [['lifecycle_rule', 'abort_multipart_upload']],
};

/** What would end the real provider in a panic. */
export function panics(type: string, config: ObjectValue): Diagnostic[] {
  return (PANICS[type] ?? [])
    .filter((path) => holdsEmpty(config, path))
    .map((path) =>
      failure(
        `an empty ${path.at(-1)} block makes the provider panic`,
        `${path.join('.')} is there and says nothing: aliyun/alicloud ends with a panic when it is applied.\nfix: set one of its arguments, or leave the block out`,
      ),
    );
}

function holdsEmpty(value: Value, [name, ...rest]: readonly string[]): boolean {
  if (isUnknown(value)) return false;
  if (isList(value)) return value.some((one) => holdsEmpty(one, name === undefined ? [] : [name, ...rest]));
  if (name !== undefined) return isObject(value) && holdsEmpty(value[name] ?? [], rest);
  return value === null || (isObject(value) && Object.values(value).every((one) => one === null));
}

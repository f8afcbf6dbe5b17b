import { PROVIDER_NAMES } from '../providers';
import { dataSourceTypes, resourceTypes } from '../schema';
import { checkBody } from './block';
import { checkGroups } from './groups';
import type { Nonconformity, Problems } from './nonconformity';
import { shapeOf } from './shape';
import { isObject } from './value';
import { problem, suggestion } from './words';

export interface ConformOptions {
  /** A `resource` by default. */
  readonly kind?: 'resource' | 'data';
}

/**
 * Everything in which the body of one resource or data source, as it stands in `cdk.tf.json`, departs
 * from what its provider accepts. Texts with `${...}` count as references and satisfy any type.
 * Resources of alicloud are checked against schema and facts, others against the schema alone.
 */
export function conform(type: string, config: object, { kind = 'resource' }: ConformOptions = {}): Nonconformity[] {
  return [...problemsOf(type, config, kind)];
}

function* problemsOf(type: string, config: object, kind: 'resource' | 'data'): Problems {
  const shape = shapeOf(type, kind);
  if (shape === undefined) {
    const known = PROVIDER_NAMES.flatMap(kind === 'resource' ? resourceTypes : dataSourceTypes);
    const what = kind === 'resource' ? 'resource type' : 'data source type';
    yield problem('conform.type.unknown', '', `the ${what} '${type}' is not known`, suggestion(type, known));
  } else if (isObject(config)) {
    yield* checkBody(config, shape, type);
    yield* checkGroups(shape.groups, config);
  } else {
    yield problem('conform.value.type', '', 'a resource is an object', 'write an object');
  }
}

import { nearestName } from '../nearest-name';
import { PROVIDER_NAMES } from '../providers';
import { dataSourceTypes, resourceTypes } from '../schema';
import { checkBody } from './block';
import { checkGroups } from './groups';
import { Findings, type Nonconformity } from './nonconformity';
import { shapeOf } from './shape';

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
  const findings = new Findings();
  const shape = shapeOf(type, kind);
  if (shape === undefined) {
    unknownType(type, kind, findings);
    return findings.all;
  }
  checkBody(config, shape, type, findings);
  checkGroups(shape.groups, config, findings);
  return findings.all;
}

function unknownType(type: string, kind: 'resource' | 'data', findings: Findings): void {
  const known = PROVIDER_NAMES.flatMap(kind === 'resource' ? resourceTypes : dataSourceTypes);
  const nearest = nearestName(type, known);
  const fix = nearest === undefined ? 'add it to the allow-list of its provider' : `did you mean '${nearest}'?`;
  const what = kind === 'resource' ? 'resource type' : 'data source type';
  findings.error('conform.type.unknown', '', `the ${what} '${type}' is not known`, fix);
}

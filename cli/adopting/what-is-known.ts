import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../model/model';
import type { RequiredEstate } from '../../model/require-estate';
import { heldInside, type JsonObject } from '../../plan';
import { readAdopted } from '../../stacks/adopted/read-adopted';
import { heldBy } from '../deployed/read-states';
import type { Before } from './check';

/** What the templates of a state make that could be listed, too: buckets of lakes. */
const inside = (type: string, { BucketName: name }: JsonObject): readonly string[] =>
  type === 'ALIYUN::OSS::Bucket' && typeof name === 'string' ? [`alicloud_oss_bucket ${name}`] : [];

/** What an estate has before: its businesses, and what its stacks hold by their states in `states` and by `adopted.yaml`. */
export function knownBefore(loaded: RequiredEstate, environment: Environment, states: string | undefined): Before {
  const { estate, root } = loaded;
  const owners = new Map([
    ...readAdopted(root).map(({ stack, address, id }) => [`${address.split('.')[0] ?? ''} ${id}`, stack] as const),
    ...[...heldBy(loaded, states)].flatMap(([stack, held]) =>
      [
        ...held.map(({ type, attributes }) => `${type} ${String(attributes['id'])}`),
        ...heldInside(held).flatMap(({ type, properties }) => inside(type, properties)),
      ].map((key) => [key, stack] as const),
    ),
  ]);
  const names = new Set(Object.values(estate.environments).flatMap(({ businesses }) => Object.keys(businesses)));
  const files = [...names].filter((name) => existsSync(join(root, 'businesses', `${name}.yaml`)));
  return { environment, files, owners, ...(estate.profiles && { profiles: estate.profiles }) };
}

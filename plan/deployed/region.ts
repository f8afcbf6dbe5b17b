import type { HeldResource, StackState } from '../types/state';

/** Attributes that say in which region something is. */
const REGION = /^(?:oss-)?([a-z]{2,}-[a-z]+(?:-\d+)?)(?:-[a-z0-9])?$/;
const SAYING = ['region_id', 'zone_id', 'location'] as const;
/** Most resources have an ARN: `acs:kms:cn-hangzhou:1234:key/...`. */
const ARN = /^acs:[a-z0-9-]+:([a-z]{2,}-[a-z]+(?:-\d+)?):/;

/** The region of a resource; undefined where nothing says. */
export function regionOf({ attributes }: Pick<HeldResource, 'attributes'>): string | undefined {
  for (const attribute of SAYING) {
    const value = attributes[attribute];
    const region = typeof value === 'string' ? REGION.exec(value)?.[1] : undefined;
    if (region !== undefined) return region;
  }
  return undefined;
}

/** The region that the resources of a state are in; undefined where none says, or where they differ. */
export function regionIn({ resources }: StackState): string | undefined {
  const regions = new Set(resources.flatMap((held) => regionOf(held) ?? arnRegion(held) ?? []));
  return regions.size === 1 ? [...regions][0] : undefined;
}

function arnRegion({ attributes: { arn } }: HeldResource): string | undefined {
  return typeof arn === 'string' ? ARN.exec(arn)?.[1] : undefined;
}

import type { HeldResource } from '../types/state';

/** Most resources have an ARN: `acs:kms:cn-hangzhou:1234567890123456:key/...`; of RAM the region is left out. */
const ARN = /^acs:[a-z0-9-]+:[a-z0-9-]*:(\d{16}):/;

/** The account of a resource; undefined where it has no ARN. */
export const accountOf = ({ attributes: { arn } }: Pick<HeldResource, 'attributes'>): string | undefined =>
  typeof arn === 'string' ? ARN.exec(arn)?.[1] : undefined;

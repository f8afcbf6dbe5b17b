import * as z from 'zod';
import { LOCK_TABLE } from '../../domain/names/scheme';
import { folder, resourceName } from '../../domain/schema/scalars';

/** Where Terraform keeps what it knows. */
export const state = z.union([
  z.strictObject({
    bucket: resourceName.describe('OSS bucket, with a Tablestore lock'),
    existing: z
      .strictObject({
        lockInstance: resourceName.describe('Tablestore instance with the lock table'),
        lockTable: resourceName.default(LOCK_TABLE).describe('its primary key is LockID, a text'),
      })
      .exactOptional()
      .describe('bucket and lock are there already: no bootstrap stack makes them, and states lie in <estate>/<environment>/'),
  }),
  z.strictObject({ folder: folder.describe('local files: for one person, for trying out') }),
]);

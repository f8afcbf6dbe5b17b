import * as z from 'zod';
import { folder, resourceName } from '../../domain/schema/scalars';

/** Where Terraform keeps what it knows. */
export const state = z.union([
  z.strictObject({ bucket: resourceName.describe('OSS bucket, with a Tablestore lock') }),
  z.strictObject({ folder: folder.describe('local files: for one person, for trying out') }),
]);

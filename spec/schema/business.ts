import * as z from 'zod';
import { access } from './access';
import { tags } from './collections';
import { kafka } from './kafka';
import { buckets, lake } from './lake';
import { email, text } from './scalars';
import { spark } from './spark';
import { starrocks } from './starrocks';

/** `businesses/<name>.yaml`: what one business line needs. */
export const businessFile = z.strictObject({
  owner: email.describe('e-mail address of the team; becomes the owner tag'),
  costCenter: text.describe('becomes the cost-center tag; in quotes when it is a number'),
  description: text.exactOptional(),
  tags: tags.default({}),
  lake: lake.exactOptional(),
  buckets: buckets.default({}),
  spark: spark.exactOptional(),
  starrocks: starrocks.exactOptional(),
  kafka: kafka.exactOptional(),
  access: access.default({}),
}).describe('What one business line needs, in the services\' own words');

export type BusinessFile = z.output<typeof businessFile>;

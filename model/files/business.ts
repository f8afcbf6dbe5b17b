import * as z from 'zod';
import { access } from './access';
import { tags } from '../../domain/schema/collections';
import { kafka } from '../../constructs/kafka/yaml/schema';
import { buckets, lake } from '../../constructs/storage/yaml/schema';
import { email, text } from '../../domain/schema/scalars';
import { spark } from '../../constructs/spark/yaml/schema';
import { starrocks } from '../../constructs/starrocks/yaml/schema';

/** `businesses/<name>.yaml`: what one business line needs. */
export const businessFile = z
  .strictObject({
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
  })
  .describe("What one business line needs, in the services' own words");

export type BusinessFile = z.output<typeof businessFile>;

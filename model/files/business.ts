import * as z from 'zod';
import { sections } from '../../constructs/registry';
import { tags } from '../../domain/schema/collections';
import { email, text } from '../../domain/schema/scalars';
import { access } from './access';

/** `businesses/<name>.yaml`: what one business line needs. */
export const businessFile = z
  .strictObject({
    owner: email.describe('e-mail address of the team; becomes the owner tag'),
    costCenter: text.describe('becomes the cost-center tag; in quotes when it is a number'),
    description: text.exactOptional(),
    tags: tags.prefault({}),
    ...sections('business'),
    access: access.prefault({}),
  })
  .describe("What one business line needs, in the services' own words");

export type BusinessFile = z.output<typeof businessFile>;

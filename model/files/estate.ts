import * as z from 'zod';
import { DASHED, tags } from '../../domain/schema/collections';
import { form } from '../../domain/schema/leaf';
import { nearestForm } from '../../domain/schema/nearest-right';

const prefix = form<string>(
  { type: 'string', pattern: DASHED.pattern.source, maxLength: 20 },
  (value) => typeof value === 'string' && DASHED.pattern.test(value) && value.length <= 20,
  `up to 20 characters: ${DASHED.hint}`,
  'acme',
  { nearest: nearestForm((text) => DASHED.pattern.test(text) && text.length <= 20) },
);

/** `estate.yaml`: what holds everywhere. */
export const estateFile = z
  .strictObject({
    name: prefix.describe('prefix of every name made in the cloud'),
    tags: tags.prefault({}),
  })
  .describe('What holds for every environment and business');

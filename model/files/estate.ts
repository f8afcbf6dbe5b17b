import * as z from 'zod';
import { DASHED, tags } from '../../domain/schema/collections';
import { form } from '../../domain/schema/leaf';
import { nearestForm } from '../../domain/schema/nearest-right';
import { tagKey } from '../../domain/schema/scalars';
import { names } from './names';

/** OOS takes no parameter whose name begins like this, and a workspace's id comes back in one. */
const RESERVED = /^(?:aliyun|acs|alibaba|alicloud|oos)/;
const usable = (value: unknown): boolean =>
  typeof value === 'string' && DASHED.pattern.test(value) && value.length <= 20 && !RESERVED.test(value);

const prefix = form<string>(
  { type: 'string', pattern: DASHED.pattern.source, maxLength: 20 },
  usable,
  `up to 20 characters: ${DASHED.hint}, and not beginning with aliyun, acs, alibaba, alicloud or oos`,
  'acme',
  { fix: 'write a short name, like acme', nearest: nearestForm(usable) },
);

const identity = form<string>(
  { type: 'string', pattern: DASHED.pattern.source, maxLength: 40 },
  (value) => typeof value === 'string' && DASHED.pattern.test(value) && value.length <= 40,
  `up to 40 characters: ${DASHED.hint}`,
  'acme-lakehouse',
);

/** `estate.yaml`: what holds everywhere. */
export const estateFile = z
  .strictObject({
    name: prefix.describe('prefix of every name made in the cloud'),
    id: identity.exactOptional().describe('whose the Terraform states are; never changes once deployed; default the `name`'),
    tags: tags.prefault({}),
    names: names.exactOptional(),
    ignoreTags: z
      .array(tagKey)
      .prefault([])
      .describe('tags that others put on resources, by key: no deployment takes them away or changes them'),
  })
  .describe('What holds for every environment and business');

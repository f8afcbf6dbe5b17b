import * as z from 'zod';
import { PRIVATE } from '../../domain/network/subnets';
import { named } from '../../domain/schema/collections';
import { choice, cidr, date, text } from '../../domain/schema/scalars';

const record = z.strictObject({
  of: text.describe('the environment that was cloned'),
  made: date.describe('the day it was'),
  region: text,
  cidr: cidr.describe('the network it was given'),
  scale: text,
  ttl: text,
  businesses: z.array(text),
  keep: z.array(text).prefault([]),
  data: choice(['read-only']).exactOptional().describe("whether the source's layers may be read"),
  zones: z.array(text).prefault([]).describe('zones that were asked for by name'),
});

/** `clones.yaml`: who was cloned from whom, who has which network, and what the estate decides itself. */
export const clonesFile = z.strictObject({
  pool: z
    .array(cidr)
    .min(1)
    .prefault([...PRIVATE])
    .describe('ranges that networks of clones come from'),
  ranges: z
    .array(z.strictObject({ range: cidr, why: text }))
    .prefault([])
    .describe('ranges to stay away from: peers, offices, data centres'),
  decisions: z
    .array(z.strictObject({ what: text, does: choice(['keep', 'leave-out']), why: text }))
    .prefault([])
    .describe('what is decided otherwise than by default'),
  clones: named(record).prefault({}),
});

export type Clones = z.output<typeof clonesFile>;
export type CloneRecord = Clones['clones'][string];

import * as z from 'zod';
import { disagreement, finding, money, problem, quota, stack } from './shapes';

const count = z.int().min(0);

const side = z.strictObject({
  name: z.string(),
  commit: z.string().optional(),
  dirty: z.array(z.string()).describe('Files of the estate that are not committed.'),
  state: z.enum(['read', 'absent', 'invalid']),
});

/** What `preview --format json` prints. */
export const previewSchema = z.strictObject({
  version: z.literal(1).describe('Of this document; raised when a member goes or changes its meaning.'),
  from: z.enum(['code', 'state', 'both']),
  base: side,
  head: side,
  environment: z.string().optional(),
  verdict: z.strictObject({
    word: z.enum(['refused', 'dangerous', 'careful', 'harmless', 'nothing', 'unknown']),
    sentence: z.string(),
    exit: z.union([z.literal(0), z.literal(1), z.literal(2)]).describe('What deploy would end with before it asks.'),
  }),
  counts: z.strictObject({ create: count, update: count, replace: count, delete: count, forget: count, import: count, move: count }),
  digest: z.string().optional().describe('Of everything that is shown: deploy --expect holds what it would do against it.'),
  stacks: z.array(stack).describe('Producers before their readers.'),
  unchanged: count,
  findings: z.array(finding).describe('Most dangerous first.'),
  quotas: z.array(quota),
  cost: money,
  costByBusiness: z.record(z.string(), money),
  disagreements: z.array(disagreement).describe('Where code and state do not agree: that is drift.'),
  problems: z.array(problem),
  notes: z.array(z.string()),
});

/** The same as a JSON schema, as text. */
export const previewSchemaText = (): string =>
  `${JSON.stringify({ title: 'lakewright preview --format json', ...z.toJSONSchema(previewSchema) }, null, 2)}\n`;

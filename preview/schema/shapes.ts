import * as z from 'zod';

const text = z.string();
const texts = z.array(text);
const number = z.number();
const index = z.int().min(1);

export const place = z.strictObject({ file: text, line: index, column: index });

export const money = z.strictObject({
  fixed: number.describe('Costs whatever the use, in US dollars of the list price a month.'),
  ceiling: number.describe('On top, if every ceiling were used all month.'),
  unpriced: texts.describe('Items that change and that no list price is known for.'),
});

const resource = z.strictObject({
  stack: text,
  address: text.describe('As Terraform says it; empty where a whole stack is meant.'),
  type: text,
  inner: text.optional().describe('Logical id of a resource inside the ROS template of this address.'),
  name: text.describe('What it is called in the service.'),
});

const actions = ['no-op', 'create', 'read', 'update', 'delete', 'forget', 'replace'] as const;

const diff = z.strictObject({
  path: text,
  before: text.optional(),
  after: text.optional(),
  replaces: z.boolean().describe('A change of this replaces the resource.'),
  unknown: z.boolean().describe('Known only after the apply.'),
  secret: z.boolean(),
  harmless: z.enum(['tags', 'timeouts', 'computed', 'template']).optional(),
});

const change = z.strictObject({
  resource,
  action: z.enum(actions),
  diffs: z.array(diff),
  harmless: z.boolean().describe('Nothing but tags, timeouts and computed values.'),
  importing: z.boolean(),
  movedFrom: text.optional(),
  risk: z.enum(['data-loss', 'outage', 'restart', 'cost', 'metadata']),
  why: text,
  place: place.optional(),
  instead: text.optional().describe('What to write so that nothing is destroyed.'),
  after: texts.optional().describe('It is not made until these stacks are applied.'),
  cost: money.optional(),
});

export const stack = z.strictObject({
  name: text,
  kind: z.enum(['bootstrap', 'foundation', 'shared', 'business']),
  environment: text,
  business: text.optional(),
  status: z.enum(['changed', 'new', 'left']).describe('left: nothing describes it any more, it stays and costs.'),
  cloneOf: text.optional(),
  reads: texts,
  waitsFor: texts,
  holds: z.strictObject({ resources: number, withData: number }).optional(),
  changes: z.array(change),
  cost: money,
});

export const finding = z.strictObject({
  code: text.describe('Never renamed.'),
  severity: z.enum(['error', 'warning', 'info']),
  resource,
  attribute: text.optional(),
  before: text.optional(),
  after: text.optional(),
  place: place.optional(),
  message: text,
  lost: text.optional(),
  fix: text,
  exit: z.union([z.literal(1), z.literal(2)]).optional(),
  inhabitants: z.array(resource).optional(),
  commandIn: text.optional(),
  allowedBy: text.optional(),
  source: text,
});

export const quota = z.strictObject({
  ...{ stack: text, what: text, unit: text, before: number.optional(), after: number.optional(), limit: number.optional() },
  exceeded: z.boolean(),
  place: place.optional(),
});

export const disagreement = z.strictObject({
  stack: text,
  address: text,
  code: z.enum([...actions, 'none']),
  state: z.enum([...actions, 'none']),
  words: text,
});

const edit = z.strictObject({
  do: z.enum(['set', 'remove', 'rename']),
  file: text,
  path: texts,
  value: z.json().optional(),
});

export const problem = z.strictObject({
  ...place.shape,
  ...{ code: text, message: text, fix: text },
  edits: z.array(edit).optional(),
  choice: z.literal(true).optional(),
  severity: z.enum(['error', 'warning']),
  environments: texts.optional(),
});

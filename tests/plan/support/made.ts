import {
  type Change,
  type ChangeBody,
  type Finding,
  type JsonObject,
  type PlanInput,
  readPlans,
  type Reading,
  type StackDocument,
  type StackPlan,
  type StackState,
} from '../../../plan';

const ACTIONS = {
  nothing: ['no-op'],
  create: ['create'],
  update: ['update'],
  delete: ['delete'],
  replace: ['delete', 'create'],
  forget: ['forget'],
} as const satisfies Record<string, ChangeBody['actions']>;

/** A planned change with as little as a test cares for. */
export function change(
  address: string,
  action: keyof typeof ACTIONS,
  { before, after, ...body }: Partial<ChangeBody> = {},
  more: Partial<Change> = {},
): Change {
  const [type = '', name = ''] = address.split('.');
  const has = { before: action !== 'create', after: action !== 'delete' && action !== 'forget' };
  return {
    stack: 'risk-dev',
    address,
    mode: 'managed',
    type,
    name,
    change: {
      actions: ACTIONS[action],
      before: has.before ? (before ?? {}) : null,
      after: has.after ? (after ?? {}) : null,
      after_unknown: false,
      before_sensitive: false,
      after_sensitive: false,
      ...body,
    },
    ...more,
  };
}

/** The plan of a stack. */
export function plan(changes: readonly Change[], more: Partial<StackPlan> = {}): StackPlan {
  const stack = more.stack ?? changes[0]?.stack ?? 'risk-dev';
  return {
    stack,
    formatVersion: '1.2',
    terraformVersion: '1.11.4',
    changes,
    drift: [],
    deferred: [],
    outputs: [],
    checks: [],
    prior: { stack, resources: [], outputs: {} },
    errored: false,
    ...more,
  };
}

/** A state with resources by address. */
export function state(stack: string, resources: Readonly<Record<string, JsonObject>>, more: Partial<StackState> = {}): StackState {
  return {
    stack,
    outputs: {},
    resources: Object.entries(resources).map(([address, attributes]) => {
      const [type = '', name = ''] = address.split('.');
      return { address, type, name, attributes, sensitive: false, tainted: false, dependencies: [] };
    }),
    ...more,
  };
}

/** A description with bodies by address. */
export function document(bodies: Readonly<Record<string, object>>): StackDocument {
  const resource: Record<string, Record<string, object>> = {};
  for (const [address, body] of Object.entries(bodies)) {
    const [type = '', name = ''] = address.split('.');
    resource[type] = { ...resource[type], [name]: body };
  }
  return { resource } as StackDocument;
}

/** Reads plans with as little around them as a test cares for; every stack is described unless a test says otherwise. */
export function read(plans: readonly StackPlan[], more: Partial<PlanInput> = {}): Reading {
  return readPlans({
    plans,
    states: [],
    described: [...plans, ...(more.states ?? [])].map(({ stack }) => stack),
    documents: {},
    allowances: [],
    today: '2026-11-28',
    environmentOf: () => ({ name: 'dev', allowDataLoss: false }),
    placeOf: () => undefined,
    ...more,
  });
}

/** The one finding with a code; fails where there is none or more. */
export function only(reading: Reading, code: string): Finding {
  const found = reading.findings.filter((finding) => finding.code === code);
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${found.length} findings of ${code}, of ${reading.findings.map((finding) => finding.code).join(', ')}`);
  return found[0];
}

export const codesOf = ({ findings }: Reading): string[] => findings.map(({ code }) => code);

import { createInsecureClient, type ProviderClient } from './protocol-client';
import { assertApplied, assertPlanned, BrokenInvariant } from '../../simulator/protocol/invariants';
import { listen, type Listener } from '../../simulator/protocol/listen';
import type { Provider } from '../../simulator/provider';
import { catalogue } from '../../simulator/schema/catalogue';
import { joinModel } from '@lakewright/provider-knowledge/planning/join';
import { encodeValue } from '../../simulator/values/codec';
import { UNKNOWN, type ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MODEL = joinModel(
  'alicloud_made_up',
  {
    version: 0,
    block: {
      attributes: {
        id: { type: 'string', optional: true, computed: true },
        name: { type: 'string', required: true },
        note: { type: 'string', optional: true },
        quiet: { type: 'string', optional: true, computed: true },
        tags: { type: ['map', 'string'], optional: true },
        status: { type: 'string', computed: true },
      },
      block_types: { disk: { nesting_mode: 'list', block: { attributes: { size: { type: 'number', optional: true } } } } },
    },
  },
  { attribute: (path) => (path === 'quiet' ? { diffSuppress: true } : undefined) },
);

const CONFIG: ObjectValue = { id: null, name: 'a', note: null, quiet: null, tags: null, status: null, disk: [] };
const PLANNED: ObjectValue = { ...CONFIG, id: UNKNOWN, status: UNKNOWN };
const STATE: ObjectValue = { ...CONFIG, id: 'x', status: 'up' };

test('a plan and a state in order pass', () => {
  expect(() => assertPlanned(MODEL, null, CONFIG, PLANNED)).not.toThrow();
  expect(() => assertApplied(MODEL, PLANNED, STATE, new Set(), true)).not.toThrow();
});

test('of a new object a difference that is hidden may be left to the service, any other may not', () => {
  const written = { ...CONFIG, note: 'b', quiet: 'b' };
  expect(() => assertPlanned(MODEL, null, written, { ...PLANNED, note: 'b', quiet: UNKNOWN })).not.toThrow();
  expect(() => assertPlanned(MODEL, null, written, { ...PLANNED, note: UNKNOWN, quiet: 'b' })).toThrow('note');
  expect(() => assertPlanned(MODEL, { ...STATE, quiet: 'a' }, written, { ...STATE, note: 'b', quiet: UNKNOWN })).toThrow('quiet');
});

test('a map that is no longer written may be planned empty', () => {
  expect(() => assertPlanned(MODEL, { ...STATE, tags: { a: 'b' } }, CONFIG, { ...STATE, tags: {} })).not.toThrow();
});

test.each<[string, ObjectValue, RegExp]>([
  ['a map nobody asked for', { ...PLANNED, tags: { a: 'b' } }, /tags is planned as neither/],
  ['a value nobody asked for', { ...PLANNED, note: 'made up' }, /note is planned as neither configured, kept nor computed/],
  ['another value than configured', { ...PLANNED, name: 'b' }, /name is planned as neither/],
  ['an unknown that is not computed', { ...PLANNED, note: UNKNOWN }, /note is planned as neither/],
  ['an attribute the schema does not have', { ...PLANNED, extra: 1 }, /extra is planned but not in the schema/],
  ['a block that is not a list', { ...PLANNED, disk: { size: 1 } }, /disk has the wrong shape/],
])('a plan with %s is refused', (_what, planned, said) => {
  expect(() => assertPlanned(MODEL, null, CONFIG, planned)).toThrow(said);
});

test.each<[string, ObjectValue, RegExp]>([
  ['an unknown left', { ...STATE, status: UNKNOWN }, /status is still unknown/],
  ['an unknown left inside a block', { ...STATE, disk: [{ size: UNKNOWN }] }, /disk is still unknown/],
  ['a missing attribute', { id: 'x', name: 'a', tags: null, status: 'up', disk: [] }, /note is missing/],
  ['no id', { ...STATE, id: '' }, /id is missing/],
  ['another value than planned', { ...STATE, name: 'b' }, /name differs from what was planned/],
])('a state with %s is refused', (_what, state, said) => {
  expect(() => assertApplied(MODEL, PLANNED, state, new Set(), true)).toThrow(BrokenInvariant);
  expect(() => assertApplied(MODEL, PLANNED, state, new Set(), true)).toThrow(said);
});

test('a known habit may deviate, and the zero of a type is no difference', () => {
  expect(() => assertApplied(MODEL, PLANNED, { ...STATE, name: 'b' }, new Set(['name']), true)).not.toThrow();
  expect(() => assertApplied(MODEL, PLANNED, { ...STATE, note: '' }, new Set(), true)).not.toThrow();
});

describe('a provider that breaks one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inv-'));
  let server: Listener;
  let client: ProviderClient;

  const unasked = (): never => {
    throw new Error('nobody asks for this');
  };
  const broken: Provider = {
    catalogue: { ...catalogue('random', { resources: [], dataSources: [] }), resource: () => MODEL },
    legacy: true,
    configure: unasked,
    validateResource: unasked,
    validateDataSource: unasked,
    plan: () => ({ planned: { ...PLANNED, note: 'made up' }, replace: [] }),
    read: unasked,
    create: async () => ({ state: { ...STATE, status: UNKNOWN } }),
    update: unasked,
    delete: unasked,
    import: unasked,
    data: unasked,
  };

  beforeAll(async () => {
    server = await listen(join(folder, 's.sock'), broken, () => ({
      session: { connection: '1', label: '', region: '' },
      listen: () => undefined,
      closed: () => undefined,
    }));
    client = createInsecureClient(server.path);
  });
  afterAll(async () => {
    client.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const bytes = (value: ObjectValue | null): { msgpack: Buffer } => ({ msgpack: encodeValue(MODEL.block.type, value) });

  test('is told off over the wire, as an error Terraform shows', async () => {
    const plan = await client.call('PlanResourceChange', {
      type_name: MODEL.type,
      prior_state: bytes(null),
      config: bytes(CONFIG),
      proposed_new_state: bytes(CONFIG),
    });
    expect(plan.diagnostics).toMatchObject([
      { summary: 'simulated cloud: internal error', detail: expect.stringContaining('note is planned as neither') },
    ]);
    const apply = await client.call('ApplyResourceChange', {
      type_name: MODEL.type,
      prior_state: bytes(null),
      planned_state: bytes(PLANNED),
      config: bytes(CONFIG),
    });
    expect(apply.diagnostics).toMatchObject([{ detail: expect.stringContaining('status is still unknown') }]);
  });
});

import { HIDDEN_DIFFERENCES } from '../../packages/provider-knowledge/facts/hidden-differences';
import { facts } from '@lakewright/provider-knowledge/facts';
import { resourceTypes } from '@lakewright/provider-knowledge/schema';
import type { Simulator } from '../../simulator';
import { catalogue } from '../../simulator/schema/catalogue';
import type { TypeModel } from '@lakewright/provider-knowledge/planning/model';
import { describeWithTerraform } from '../support/terraform/describe';
import { bodyOf, type Body } from './generated/body';
import { changeAll } from './generated/change-all';
import { seeds } from './generated/seeds';
import { standAt, type Change } from './stand';
import { startSmallSimulator } from '../support/terraform/small-simulator';

const VARIANTS = ['minimal', 'full', 'rest'] as const;
type Variant = (typeof VARIANTS)[number];
/** Few enough that Terraform's own bookkeeping stays small. */
const CHUNK = 33;

const { resource: model } = catalogue('alicloud');
const types = resourceTypes('alicloud');
const chunks = Array.from({ length: Math.ceil(types.length / CHUNK) }, (_, index) => types.slice(index * CHUNK, (index + 1) * CHUNK));

/** Types whose first plan after creation is not empty, as with the real provider. */
const FIRST_PLAN_DIFFERS = new Set(['alicloud_realtime_compute_vvp_instance']);

type Bodies = Record<string, Record<string, Body>>;

function bodies(chunk: readonly string[]): Bodies {
  const all: Bodies = {};
  for (const type of chunk) {
    const [minimal, full, rest] = VARIANTS.map((variant) => bodyOf(model(type), variant, variant)) as [Body, Body, Body];
    // What excludes nothing needs no third variant.
    const same = JSON.stringify(Object.keys(full)) === JSON.stringify(Object.keys(rest));
    all[type] = { minimal, full, ...(!same && { rest }) };
  }
  return all;
}

function map(all: Bodies, change: (type: TypeModel, body: Body, variant: Variant) => Body): Bodies {
  return Object.fromEntries(
    Object.entries(all).map(([type, variants]) => [
      type,
      Object.fromEntries(Object.entries(variants).map(([variant, body]) => [variant, change(model(type), body, variant as Variant)])),
    ]),
  );
}

function replaces(type: string, path: string): boolean {
  const known = facts(type).attribute(path);
  return known?.forceNew === true && known.fixedAfterCreate !== true;
}

/** Whether a row hides differences of it under a condition: those are held against recorded plans, not here. */
const isHidden = (type: string, path: string): boolean =>
  HIDDEN_DIFFERENCES.some((row) => row.type === type && row.attributes.some((own) => path === own || path.startsWith(`${own}.`)));

/** Paths as a plan names them: without indexes, and sets as a whole. */
function inPlan(type: string, path: string): string {
  const steps = path.split('.');
  let block = model(type).block;
  for (const [index, name] of steps.entries()) {
    const attribute = block.attributes.find((candidate) => candidate.name === name);
    if (attribute?.nesting === 'set' || attribute?.block === undefined) return steps.slice(0, index + 1).join('.');
    block = attribute.block;
  }
  return path;
}

describeWithTerraform('a generated configuration of every listed alicloud type', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    const unlimited = Object.fromEntries(types.map((type) => [type, 1_000_000]));
    simulator = await startSmallSimulator({ existing: seeds(VARIANTS), quotas: unlimited });
  });
  afterAll(() => simulator.stop());

  test.each(chunks.map((chunk) => [`${chunk[0]} to ${chunk.at(-1)}`, chunk] as const))(
    '%s',
    async (_name, chunk) => {
      const resource = bodies(chunk);
      const stand = standAt(simulator, { resource });
      const made = simulator.control;
      const before = (await made.objects()).length;

      await stand.apply();
      const unsettled = await stand.changes();
      expect(unsettled.filter(({ type }) => !FIRST_PLAN_DIFFERS.has(type)).map(({ address }) => address)).toEqual([]);

      // Everything that may change in place, all at once.
      const updates = new Map<string, readonly string[]>();
      stand.write({
        resource: map(resource, (type, body, variant) => {
          const { body: next, paths } = changeAll(type, body, variant, (path) => !replaces(type.type, path) && !isHidden(type.type, path));
          updates.set(`${type.type}.${variant}`, paths);
          return next;
        }),
      });
      for (const change of await stand.changes('-refresh=false')) expectUpdate(change, updates.get(change.address) ?? []);

      // Everything that replaces, all at once.
      const replacements = new Map<string, readonly string[]>();
      stand.write({
        resource: map(resource, (type, body, variant) => {
          const { body: next, paths } = changeAll(type, body, variant, (path) => replaces(type.type, path) && !isHidden(type.type, path));
          replacements.set(`${type.type}.${variant}`, paths);
          return next;
        }),
      });
      const replaced = new Map((await stand.changes('-refresh=false')).map((change) => [change.address, change]));
      for (const [address, paths] of replacements) {
        if (paths.length === 0) continue;
        expectReplacement(address, replaced.get(address), paths);
      }

      stand.write({});
      await stand.apply();
      // Keys stay until the service deletes them.
      const left = (await made.objects()).filter(({ hidden }) => hidden?.['gone'] !== true).length;
      expect(left).toBeLessThanOrEqual(before);
    },
    120_000,
  );
});

test('a replacement that is planned as an update is caught, and an update that changes nothing', () => {
  const change: Change = {
    address: 'alicloud_vswitch.full',
    type: 'alicloud_vswitch',
    name: 'full',
    actions: ['update'],
    before: { description: 'a' },
    after: { description: 'a' },
    afterUnknown: {},
    replacePaths: [],
  };
  expect(() => expectReplacement(change.address, change, ['cidr_block'])).toThrow();
  expect(() =>
    expectReplacement(change.address, { ...change, actions: ['delete', 'create'], replacePaths: [['vpc_id']] }, ['cidr_block']),
  ).toThrow();
  expect(() => expectUpdate(change, ['description'])).toThrow();
});

function expectUpdate({ address, type, actions, before, after }: Change, paths: readonly string[]): void {
  expect({ address, actions }).toEqual({ address, actions: ['update'] });
  const promised = paths.filter((path) => facts(type).attribute(path)?.fixedAfterCreate !== true).map((path) => path.split('.')[0] ?? '');
  const unchanged = [...new Set(promised)].filter((name) => JSON.stringify(before?.[name]) === JSON.stringify(after?.[name]));
  expect({ address, unchanged }).toEqual({ address, unchanged: [] });
}

function expectReplacement(address: string, change: Change | undefined, paths: readonly string[]): void {
  expect({ address, actions: change?.actions }).toEqual({ address, actions: ['delete', 'create'] });
  const [type = ''] = address.split('.');
  const said = new Set((change?.replacePaths ?? []).map((path) => path.filter((step) => typeof step === 'string').join('.')));
  const unsaid = [...new Set(paths.map((path) => inPlan(type, path)))].filter((path) => !said.has(path));
  expect({ address, unsaid }).toEqual({ address, unsaid: [] });
}

import { resourceTypes } from '@lakewright/provider-knowledge/schema';
import fc from 'fast-check';
import { alicloudProvider } from '../../../simulator/alicloud/provider';
import { Store } from '../../../simulator/cloud/store';
import { simulatedContext } from '../../support/simulated-context';
import { withEmptyBlocks } from '@lakewright/provider-knowledge/planning/empty-blocks';
import type { Session } from '../../../simulator/provider';
import { catalogue } from '../../../simulator/schema/catalogue';
import type { TypeModel } from '@lakewright/provider-knowledge/planning/model';
import { fromWire } from '../../../simulator/values/codec';
import { canonical } from '@lakewright/provider-knowledge/planning/equal';
import { isList, type ObjectValue, type Value } from '@lakewright/provider-knowledge/planning/value';
import { bodyOf, type Body } from '../generated/body';
import { seeds } from '../generated/seeds';

const types = catalogue('alicloud');
const SESSION: Session = { connection: '1', label: '', region: 'cn-hangzhou' };
/** First plan after creation differs by design. */
const NOT = new Set(['alicloud_realtime_compute_vvp_instance']);
/** So does that of a NAT gateway whose type is not written: see tests/simulator/plan/hidden-at-creation.test.ts. */
const hidesAtCreation = (body: Body): boolean => 'vswitch_id' in body && !('nat_type' in body);

/** Any type with any of the attributes it can have: what must be is always there. */
const anyBody = fc.constantFrom(...resourceTypes('alicloud').filter((type) => !NOT.has(type))).chain((type) => {
  const model = types.resource(type);
  const full = bodyOf(model, 'full', 'full');
  const minimal = bodyOf(model, 'minimal', 'full');
  const optional = Object.keys(full).filter((name) => !(name in minimal));
  return fc
    .subarray(optional)
    .map((names) => ({ model, body: { ...minimal, ...Object.fromEntries(names.map((name) => [name, full[name]])) } }))
    .filter(({ body }) => type !== 'alicloud_nat_gateway' || !hidesAtCreation(body));
});

function decoded(model: TypeModel, body: Body): ObjectValue {
  return withEmptyBlocks(model.block, fromWire(model.block.type, body) as ObjectValue);
}

/** The same configuration with every set in another order. */
function shuffled(model: TypeModel, config: ObjectValue): ObjectValue {
  const turn = (value: Value): Value => (isList(value) ? [...value].reverse() : value);
  return Object.fromEntries(
    model.block.attributes.map(({ name, nesting, type }) => {
      const isSet = nesting === 'set' || (typeof type !== 'string' && type[0] === 'set');
      return [name, isSet ? turn(config[name] ?? null) : (config[name] ?? null)];
    }),
  );
}

test('whatever is created is read back so that the next plan is empty, in any order of its sets', async () => {
  const existing = seeds(['full']);
  await fc.assert(
    fc.asyncProperty(anyBody, async ({ model, body }) => {
      const store = await Store.open(undefined);
      await store.change((changes) => existing.forEach((object) => changes.put(object)));
      const provider = alicloudProvider(simulatedContext(store, types));
      const config = decoded(model, body);
      const { planned } = provider.plan(SESSION, model, null, config);
      const { state, diagnostics = [] } = await provider.create(SESSION, model, planned, config);
      // Not every combination makes sense to the service: then nothing is made.
      if (state === null) return expect(diagnostics.length).toBeGreaterThan(0);
      const made = withEmptyBlocks(model.block, state);
      const read = withEmptyBlocks(model.block, (await provider.read(SESSION, model, made)).state ?? {});
      expect(canonical(read)).toBe(canonical(made));
      const again = provider.plan(SESSION, model, read, shuffled(model, config));
      expect({ type: model.type, planned: canonical(again.planned), replace: again.replace }).toEqual({
        type: model.type,
        planned: canonical(read),
        replace: [],
      });
    }),
    { numRuns: 400 },
  );
});

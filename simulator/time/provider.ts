import { planRandom } from '@lakewright/provider-knowledge/planning/random-plan';
import { joinModel, NO_FACTS } from '@lakewright/provider-knowledge/planning/join';
import type { TypeModel } from '@lakewright/provider-knowledge/planning/model';
import type { Schema } from '@lakewright/provider-knowledge/schema';
import { isUnknown, UNKNOWN, type ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import type { JsonObject } from '../cloud/object';
import type { Store } from '../cloud/store';
import type { Planned, Provider } from '../provider';
import type { Catalogue } from '../schema/catalogue';
import { timeOf } from '../types/clock';
import { fromWire } from '../values/codec';
import { toJson } from '../values/json';
import { momentOf } from './moment';
import { TIME_TYPES } from './schema';

const NOTHING: Schema = { version: 0, block: {} };

function modelOf(type: string, schema: Schema | undefined): TypeModel {
  if (schema === undefined) throw new Error(`the simulated cloud does not serve ${type}`);
  return joinModel(type, schema, NO_FACTS);
}

const CATALOGUE: Catalogue = {
  configuration: NOTHING,
  configurationBlock: joinModel('time', NOTHING, NO_FACTS).block,
  resources: TIME_TYPES,
  dataSources: {},
  resource: (type) => modelOf(type, TIME_TYPES[type]),
  dataSource: (type) => modelOf(type, undefined),
};

/** hashicorp/time: it keeps moments in Terraform's state. Nothing sleeps here, and the clock is the simulated one. */
export function timeProvider(store: Store): Provider {
  return {
    catalogue: CATALOGUE,
    legacy: false,
    configure: () => [],
    validateResource: () => [],
    validateDataSource: () => [],
    plan: (_session, model, prior, config) =>
      config === null ? { planned: prior ?? {}, replace: [] } : plan(model, prior ?? undefined, config),
    read: async (_session, _model, state) => ({ state }),
    create: async (_session, model, planned) => ({
      state: made(model, planned, timeOf(await store.change((changes) => changes.next('clock')))),
    }),
    update: async (_session, model, _prior, planned) => ({ state: made(model, planned, String(planned['id'])) }),
    delete: async () => ({ state: null }),
    import: async () => ({ state: null }),
    data: async () => ({ state: null }),
  };
}

/** What it was made for and when: a difference makes it anew. How long to wait, and how far it moves, changes in place. */
const FIXED = new Set(['triggers', 'rfc3339', 'base_rfc3339']);

function plan(model: TypeModel, prior: ObjectValue | undefined, config: ObjectValue): Planned {
  const { planned, replace: changed } = planRandom(model, prior, config);
  const replace = changed.filter(([name]) => FIXED.has(String(name)));
  if (prior === undefined || replace.length > 0 || changed.length === 0 || model.type === 'time_sleep') return { planned, replace };
  const moved = model.block.attributes
    .filter(
      ({ name, computed, optional }) => computed && name !== 'id' && !(optional && FIXED.has(name)) && (config[name] ?? null) === null,
    )
    .map(({ name }) => [name, UNKNOWN] as const);
  return { planned: { ...planned, ...Object.fromEntries(moved) }, replace };
}

function made({ type, block }: TypeModel, planned: ObjectValue, now: string): ObjectValue {
  const config = Object.fromEntries(
    Object.entries(planned)
      .filter(([, value]) => !isUnknown(value))
      .map(([name, value]) => [name, toJson(value)]),
  ) as JsonObject;
  return fromWire(block.type, { ...config, ...momentOf(type, config, new Date(now)) }) as ObjectValue;
}

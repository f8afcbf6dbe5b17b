import type { JsonObject } from '../cloud/object';
import type { Store } from '../cloud/store';
import type { Planned, Provider, Session } from '../provider';
import type { Catalogue } from '../schema/catalogue';
import type { TypeModel } from '../schema/model';
import { fromWire } from '../values/codec';
import { canonical, same } from '../values/equal';
import { toJson } from '../values/json';
import { UNKNOWN, isUnknown, type ObjectValue, type Value } from '../values/value';
import { digestOf } from '../types/text';
import { RANDOM } from './table';

/** hashicorp/random: its values live in Terraform's state alone; the cloud only counts, so that no two are the same. */
export function randomProvider(catalogue: Catalogue, store: Store): Provider {
  return {
    catalogue,
    legacy: false,
    configure: () => [],
    validateResource: () => [],
    validateDataSource: () => [],
    plan: (_session, model, prior, config) => (config === null ? { planned: prior ?? {}, replace: [] } : plan(model, prior, config)),
    read: async (_session, _model, state) => ({ state }),
    create: async (session, model, planned) => ({ state: await create(store, session, model, planned) }),
    update: async (_session, _model, _prior, planned) => ({ state: planned }),
    delete: async () => ({ state: null }),
    import: async () => ({ state: null }),
    data: async () => ({ state: null }),
  };
}

/** Any difference makes a new value. */
function plan(model: TypeModel, prior: ObjectValue | null, config: ObjectValue): Planned {
  const planned: Record<string, Value> = {};
  for (const { name, computed, default: fallback } of model.block.attributes) {
    const configured = config[name] ?? twin(config, name);
    planned[name] = configured ?? fallback ?? (computed ? (prior?.[name] ?? UNKNOWN) : null);
  }
  const replace =
    prior === null
      ? []
      : model.block.attributes.filter(({ name }) => !same(planned[name] ?? null, prior[name] ?? null)).map(({ name }) => [name]);
  return { planned, replace };
}

/** `number` is the old name of `numeric`. */
function twin(config: ObjectValue, name: string): Value {
  if (name === 'number') return config['numeric'] ?? null;
  return name === 'numeric' ? (config['number'] ?? null) : null;
}

async function create(store: Store, session: Session, { type, block }: TypeModel, planned: ObjectValue): Promise<ObjectValue> {
  const config = Object.fromEntries(
    Object.entries(planned)
      .filter(([, value]) => !isUnknown(value))
      .map(([name, value]) => [name, toJson(value)]),
  ) as JsonObject;
  const digest = digestOf([session.label, type, canonical(planned)].join('\n'));
  const count = await store.change((changes) => changes.next(`random ${digest}`));
  const values = RANDOM[type]?.make(config, `${digest}/${count}`) ?? {};
  return fromWire(block.type, { ...config, ...values }) as ObjectValue;
}

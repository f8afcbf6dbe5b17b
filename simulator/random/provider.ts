import { planRandom } from '@lakewright/provider-knowledge/planning/random-plan';
import type { JsonObject } from '../cloud/object';
import type { Store } from '../cloud/store';
import type { Provider, Session } from '../provider';
import type { Catalogue } from '../schema/catalogue';
import type { TypeModel } from '@lakewright/provider-knowledge/planning/model';
import { fromWire } from '../values/codec';
import { canonical } from '@lakewright/provider-knowledge/planning/equal';
import { toJson } from '../values/json';
import { isUnknown, type ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import { digestOf } from '../types/text';
import { RANDOM } from './table';
import { validateRandom } from './validate';

/** hashicorp/random: its values live in Terraform's state alone; the cloud only counts, so that no two are the same. */
export function randomProvider(catalogue: Catalogue, store: Store): Provider {
  return {
    catalogue,
    legacy: false,
    configure: () => [],
    validateResource: (model, config) => validateRandom(model.type, config),
    validateDataSource: () => [],
    plan: (_session, model, prior, config) =>
      config === null ? { planned: prior ?? {}, replace: [] } : planRandom(model, prior ?? undefined, config),
    read: async (_session, _model, state) => ({ state }),
    create: async (session, model, planned) => ({ state: await create(store, session, model, planned) }),
    update: async (_session, _model, _prior, planned) => ({ state: planned }),
    delete: async () => ({ state: null }),
    import: async () => ({ state: null }),
    data: async () => ({ state: null }),
  };
}

/** Any difference makes a new value. */
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

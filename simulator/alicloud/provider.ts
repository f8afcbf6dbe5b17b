import { readBack } from '../apply/read-back';
import { settle } from '../apply/settle';
import { ServiceError } from '../cloud/service-error';
import type { Store } from '../cloud/store';
import { planResource } from '../plan/resource';
import { SUPPRESS_NOTHING } from '../plan/suppress';
import { failure } from '../protocol/messages';
import type { Outcome, Provider } from '../provider';
import type { Catalogue } from '../schema/catalogue';
import type { TypeModel } from '../schema/model';
import { makeComputed } from '../types/computed';
import { same } from '../values/equal';
import type { ObjectValue } from '../values/value';
import { DEFAULT_REGION } from './account';
import { newObject } from './create';

/** aliyun/alicloud in front of the simulated cloud. */
export function alicloudProvider(catalogue: Catalogue, store: Store): Provider {
  return {
    catalogue,
    legacy: true,

    configure(session, config) {
      const { region } = config;
      session.region = typeof region === 'string' && region !== '' ? region : DEFAULT_REGION;
      return [];
    },
    validateResource: () => [],
    validateDataSource: () => [],

    plan(_session, model, prior, config) {
      if (config === null) return { planned: prior ?? {}, replace: [] };
      return planResource(model, prior ?? undefined, config, SUPPRESS_NOTHING);
    },

    async read(_session, model, state) {
      const object = store.get(model.type, idOf(state));
      return { state: object === undefined ? null : readBack(model, object, state) };
    },

    create: (session, model, planned) => served(model, 'create', null, async () => {
      const object = await store.change((changes) => {
        const fresh = newObject(changes, session, model, planned);
        changes.put(fresh);
        return fresh;
      });
      return { state: readBack(model, object, planned) };
    }),

    update: (_session, model, prior, planned) => served(model, 'update', prior, async () => {
      const object = store.get(model.type, idOf(prior));
      if (object === undefined) throw new ServiceError('NotFound', `${model.type} '${idOf(prior)}' does not exist`);
      const settled = settle(model, planned, [], (attribute) => makeComputed(attribute, {} as never));
      const changed = Object.keys(settled).filter((name) => !same(prior[name] ?? null, planned[name] ?? null));
      const attributes = { ...object.attributes, ...Object.fromEntries(changed.map((name) => [name, settled[name] ?? null])) };
      const fresh = { ...object, attributes };
      await store.change((changes) => changes.put(fresh));
      return { state: readBack(model, fresh, planned) };
    }),

    delete: (_session, model, prior) => served(model, 'delete', prior, async () => {
      await store.change((changes) => changes.remove(model.type, idOf(prior)));
      return { state: null };
    }),

    async import(_session, model, id) {
      const object = store.get(model.type, id);
      return { state: object === undefined ? null : readBack(model, object, undefined) };
    },

    async data(_session, _model, config) {
      return { state: config };
    },
  };
}

function idOf(state: ObjectValue): string {
  return typeof state['id'] === 'string' ? state['id'] : '';
}

async function served(model: TypeModel, call: string, before: ObjectValue | null, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { state: before, diagnostics: [failure(`Resource ${model.type} ${call} failed`, `Code: ${error.code}\nMessage: ${error.message}`)] };
  }
}

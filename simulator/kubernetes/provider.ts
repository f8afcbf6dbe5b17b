import { readBack } from '../apply/read-back';
import { settle } from '../apply/settle';
import { validate } from '../schema/validate';
import type { CloudObject, Json, JsonObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import type { Changes, Store, View } from '../cloud/store';
import { failure } from '../protocol/messages';
import type { Outcome, Provider, Session } from '../provider';
import type { Catalogue } from '../schema/catalogue';
import type { TypeModel } from '@lakewright/provider-knowledge/planning/model';
import { versionedName } from '../schema/kubernetes-names';
import { digestOf } from '../types/text';
import { fromWire } from '../values/codec';
import { canonical } from '@lakewright/provider-knowledge/planning/equal';
import type { ObjectValue, Value } from '@lakewright/provider-knowledge/planning/value';
import { isClusterWide } from './facts';
import { checkObject } from './api/check';
import { idIn, idOf, metadata } from './identity';
import { serverValue } from './server';
import { planKubernetes } from './plan';
import { checkValues } from './values/check';

const BUILT_IN_NAMESPACES = new Set(['default', 'kube-system', 'kube-public', 'kube-node-lease']);

/** hashicorp/kubernetes in front of simulated clusters; which one is said by the provider's host or context. */
export function kubernetesProvider(catalogue: Catalogue, store: Store): Provider {
  return {
    catalogue,
    legacy: true,

    configure(session, config) {
      session.region =
        (['host', 'config_context', 'config_context_cluster'].map((name) => config[name]).find((value) => typeof value === 'string') as
          string | undefined) ?? '';
      return [];
    },
    validateResource: (model, config) => [...validate(model, config, 'resource'), ...checkValues(model, config)],
    validateDataSource: (model, config) => validate(model, config, 'data'),
    plan: (_session, model, prior, config) =>
      config === null ? { planned: prior ?? {}, replace: [] } : planKubernetes(model, prior ?? undefined, withoutWriteOnly(model, config)),

    async read(session, model, state) {
      const object = find(store, session, model, state);
      return { state: object === undefined ? null : stateOf(model, object, state) };
    },
    create: (session, model, planned) =>
      answered(null, async () => ({
        state: stateOf(model, await store.change((changes) => create(changes, session, model, planned)), planned),
        deviates: ['metadata'],
      })),
    update: (session, model, prior, planned) =>
      answered(prior, async () => {
        const object = await store.change((changes) => update(changes, session, model, prior, planned));
        return { state: stateOf(model, object, planned), deviates: ['metadata'] };
      }),
    async delete(session, model, prior) {
      await store.change((changes) => remove(changes, session, model, prior));
      return { state: null };
    },
    async import(session, model, id) {
      const object = find(store, session, model, { id });
      if (object === undefined) return { state: null, diagnostics: [failure(`${model.type} "${id}" not found`)] };
      return { state: stateOf(model, object, undefined) };
    },
    data: async (session, model, config) => ({ state: readObject(store, session, model, config) }),
  };
}

function withoutWriteOnly(model: TypeModel, config: ObjectValue): ObjectValue {
  const hidden = model.block.attributes.filter(({ printed }) => (printed as { write_only?: boolean } | undefined)?.write_only === true);
  return hidden.length === 0 ? config : { ...config, ...Object.fromEntries(hidden.map(({ name }) => [name, null])) };
}

/** Objects of different clusters share a store: their ids there begin with the cluster. */
function storeId({ region }: Session, id: string): string {
  return region === '' ? id : `${region}|${id}`;
}

function find(view: View, session: Session, model: TypeModel, state: ObjectValue): CloudObject | undefined {
  return view.get(model.type, storeId(session, idIn(state)));
}

function stateOf(model: TypeModel, object: CloudObject, current: ObjectValue | undefined): ObjectValue {
  return readBack(model, { ...object, id: object.id.split('|').pop() ?? '' }, current);
}

/** What a data source finds: the object of its own name, or nothing. */
function readObject(store: Store, session: Session, model: TypeModel, config: ObjectValue): ObjectValue {
  const id = idOf(model.type, config);
  const kinds = [model.type, versionedName(model.type)];
  const found = kinds.map((kind) => store.get(kind, storeId(session, id))).find((object) => object !== undefined);
  const told = found === undefined ? {} : (fromWire(model.block.type, found.attributes) as ObjectValue);
  return { ...config, ...Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null)), id };
}

function create(changes: Changes, session: Session, model: TypeModel, planned: ObjectValue): CloudObject {
  const digest = digestOf(`${model.type} ${canonical(planned)}`);
  const seed = `${digest}/${changes.next(`born ${digest}`)}`;
  const attributes = settle(model, planned, [], (attribute, _settled, element) =>
    serverValue(model.type, seed, attribute, element, planned),
  );
  const { name, namespace } = metadata(attributes);
  checkObject(model.type, attributes);
  const id = idOf(model.type, { ...attributes, manifest: planned['manifest'] ?? null });
  checkNamespace(changes, session, model, namespace ?? null);
  if (find(changes, session, model, { id }) !== undefined)
    throw new ServiceError('AlreadyExists', `${pluralOf(model.type)} "${String(name)}" already exists`);
  const object: CloudObject = { kind: model.type, id: storeId(session, id), region: session.region, attributes };
  changes.put(object);
  return object;
}

function checkNamespace(view: View, session: Session, { type }: TypeModel, namespace: Value): void {
  if (isClusterWide(type) || typeof namespace !== 'string' || BUILT_IN_NAMESPACES.has(namespace)) return;
  if (view.get('kubernetes_namespace_v1', storeId(session, namespace)) === undefined)
    throw new ServiceError('NotFound', `namespaces "${namespace}" not found`);
}

function update(changes: Changes, session: Session, model: TypeModel, prior: ObjectValue, planned: ObjectValue): CloudObject {
  const object = find(changes, session, model, prior);
  if (object === undefined) throw new ServiceError('NotFound', `${pluralOf(model.type)} "${String(prior['id'])}" not found`);
  const settled = settle(model, planned, [], (attribute, _settled, element) =>
    attribute.path === attribute.name
      ? (object.attributes[attribute.name] ?? null)
      : serverValue(model.type, object.id, attribute, element, planned),
  );
  checkObject(model.type, { ...object.attributes, ...settled });
  const specChanged = canonical((settled['spec'] ?? null) as Value) !== canonical((object.attributes['spec'] ?? null) as Value);
  const { resource_version: version, generation } = metadata(object.attributes) as JsonObject;
  const [own = {}] = (settled['metadata'] ?? []) as readonly JsonObject[];
  const bumped: Json = [{ ...own, resource_version: String(Number(version) + 1), generation: Number(generation) + (specChanged ? 1 : 0) }];
  const fresh = { ...object, attributes: { ...object.attributes, ...settled, metadata: bumped } };
  changes.put(fresh);
  return fresh;
}

/** A namespace goes with everything in it. */
function remove(changes: Changes, session: Session, model: TypeModel, prior: ObjectValue): void {
  const object = find(changes, session, model, prior);
  if (object === undefined) return;
  changes.remove(object.kind, object.id);
  if (model.type !== 'kubernetes_namespace_v1') return;
  for (const inside of changes.all().filter(({ kind, id }) => kind.startsWith('kubernetes_') && id.startsWith(`${object.id}/`)))
    changes.remove(inside.kind, inside.id);
}

function pluralOf(type: string): string {
  return `${type.replace(/^kubernetes_|_v\d+$/g, '').replaceAll('_', '')}s`;
}

async function answered(before: ObjectValue | null, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return { state: before, diagnostics: [failure(error.message)] };
  }
}

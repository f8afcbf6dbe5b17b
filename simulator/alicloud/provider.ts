import { keyOf, type CloudObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import { planResource } from '@lakewright/provider-knowledge/planning/resource';
import type { Fault } from '../faults/fault';
import { failure } from '../protocol/messages';
import type { Outcome, Provider } from '../provider';
import type { TypeModel } from '@lakewright/provider-knowledge/planning/model';
import type { ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import { readData } from './data/read';
import { accountIn, accountOf } from './account';
import type { AlicloudContext } from './context';
import { changedAttributes, unsent } from './habits';
import { answers, create, find, remove, stateOf, update } from './operations';
import { panics } from './panics';
import { patiently } from './patience';
import { strictApply, strictFailure, strictPlan, strictRead, strictRemoval } from './strict';
import { suppressOf } from '@lakewright/provider-knowledge/planning/hidden';
import { hasResource } from '../ros/begin';
import { endCreation, endRemoval, endUpdate, waitInVain } from '../ros/end';
import { STACK } from '../ros/event';
import { inTurn } from '../ros/turns';
import { validate } from '../schema/validate';
import { keptId } from '../types/identity';

/** aliyun/alicloud in front of the simulated cloud. */
export function alicloudProvider(context: AlicloudContext): Provider {
  const { catalogue, store } = context;
  const nameObject = (model: TypeModel, state: ObjectValue): void => void context.named.add(keyOf(model.type, keptId(model.type, state)));

  /** The state after a change; `held` are attributes that the service never heard of. */
  const applied = (model: TypeModel, object: CloudObject, planned: ObjectValue, held: readonly string[]): Outcome => ({
    state: stateOf(store, model, object, planned),
    deviates: [...held, ...Object.keys(answers(store, object))],
    diagnostics: context.strict ? strictApply(store, model, object, planned) : [],
  });

  /** Works on an object; on a stack when nobody else does. */
  const inStack = <T>(model: TypeModel, prior: ObjectValue, work: (stack: string | undefined) => Promise<T>): Promise<T> => {
    const id = keptId(model.type, prior);
    return model.type === STACK ? inTurn(store, id, () => work(id)) : work(undefined);
  };

  /** Trouble that was asked for, at a resource of a stack. */
  const troubleOf = (operation: 'create' | 'update', { type }: TypeModel, { template_body: body }: ObjectValue): Fault | undefined =>
    context.faults.rollBacks(operation, type, hasResource(body))[0];

  return {
    catalogue,
    legacy: true,

    configure(session, { region, assume_role: assumed }) {
      session.region = typeof region === 'string' && region !== '' ? region : context.homeRegion;
      session.account = accountIn(assumed, accountOf(session));
      return [];
    },
    validateResource: (model, config) => [...validate(model, config, 'resource'), ...panics(model.type, config)],
    validateDataSource: (model, config) => validate(model, config, 'data'),

    plan(_session, model, prior, config) {
      if (prior !== null) nameObject(model, prior);
      if (config === null) return { planned: prior ?? {}, replace: [] };
      const plan = planResource(model, prior ?? undefined, config, suppressOf(model.type));
      return context.strict ? { ...plan, diagnostics: strictPlan(model, prior, config, plan) } : plan;
    },

    async read(session, model, state) {
      nameObject(model, state);
      const object = find(store, session, model, keptId(model.type, state));
      if (object === undefined) return { state: null };
      return { state: stateOf(store, model, object, state), diagnostics: context.strict ? strictRead(model, object, state) : [] };
    },

    create: (session, model, planned) =>
      served(model, 'Create', null, async () => {
        const fault = troubleOf('create', model, planned);
        const made = await patiently(model.type, () => store.change((changes) => create(context, changes, session, model, planned, fault)));
        const ended = model.type === STACK ? await inTurn(store, made.id, () => endCreation(context, made.id)) : undefined;
        const outcome = applied(model, store.get(made.kind, made.id) ?? made, planned, [...model.createIgnores]);
        return ended === undefined ? outcome : { ...outcome, diagnostics: ended.diagnostics };
      }),

    async update(session, model, prior, planned) {
      const outcome = await served(model, 'Update', prior, async () => {
        const fault = troubleOf('update', model, planned);
        const apply = (): Promise<CloudObject> =>
          store.change((changes) => update(context, changes, session, model, prior, planned, fault));
        const { made, ended } = await inStack(model, prior, async (id) => ({
          made: await apply(),
          ended: id === undefined ? undefined : await endUpdate(context, id),
        }));
        if (ended !== undefined) return { state: prior, diagnostics: await waitInVain(made.id, ended, planned, session) };
        const held = unsent(model, changedAttributes(model, prior, planned)).map(({ attribute }) => attribute);
        return applied(model, store.get(made.kind, made.id) ?? made, planned, held);
      });
      const failed = context.strict && outcome.state === prior && (outcome.diagnostics ?? []).length > 0;
      return failed ? { ...outcome, diagnostics: [...(outcome.diagnostics ?? []), ...strictFailure(model, planned)] } : outcome;
    },

    delete: (session, model, prior) =>
      served(model, 'Delete', prior, async () => {
        const needed = context.strict ? strictRemoval(store, model, prior) : [];
        if (needed.length > 0) return { state: prior, diagnostics: needed };
        const ended = await inStack(model, prior, async (id) => {
          await store.change((changes) => remove(context, changes, session, model, prior));
          return id === undefined ? undefined : endRemoval(context, id);
        });
        return ended === undefined ? { state: null } : { state: prior, diagnostics: ended.diagnostics };
      }),

    async import(session, model, id) {
      const object = find(store, session, model, id);
      if (object === undefined)
        return { state: null, diagnostics: [failure(`Cannot import non-existent remote object`, `${model.type} '${id}' does not exist`)] };
      return { state: stateOf(store, model, object, undefined) };
    },

    async data(session, model, config) {
      return { state: readData(store, { region: session.region, account: accountOf(session) }, model, config) };
    },
  };
}

async function served(model: TypeModel, call: string, before: ObjectValue | null, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const path = error.attribute === undefined ? undefined : [error.attribute.split(/[.[]/)[0] ?? ''];
    const detail = `Resource ${model.type} ${call} failed\nErrorCode: ${error.code}\nMessage: ${error.message}`;
    return {
      state: before,
      diagnostics: [{ ...failure(`[ERROR] ${error.code}: ${error.message}`, detail), ...(path !== undefined && { path }) }],
    };
  }
}

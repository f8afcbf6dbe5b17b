import type { sendUnaryData, ServerUnaryCall, UntypedServiceImplementation } from '@grpc/grpc-js';
import type { Provider, Session } from '../provider';
import type { Catalogue } from '../schema/catalogue';
import type { ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import { encoded } from './definition';
import { diagnosticMessage, failure, pathMessage, type Diagnostic, type DynamicValue } from './messages';
import { decodeObject, encodeObject, objectFromJson } from './exchange';
import { schemaMessage } from './schema-message';
import { assertApplied, assertPlanned } from './invariants';

/** Requests as proto-loader hands them over, all kinds in one. */
interface Request {
  readonly type_name: string;
  readonly id: string;
  readonly config: DynamicValue | null;
  readonly prior_state: DynamicValue | null;
  readonly planned_state: DynamicValue | null;
  readonly current_state: DynamicValue | null;
  readonly raw_state: { readonly json: Uint8Array } | null;
  readonly private: Uint8Array;
  readonly prior_private: Uint8Array;
  readonly planned_private: Uint8Array;
}

/** What a log says of a call beyond its name. */
export interface Note {
  operation?: string;
  id?: string;
}

type Answer = (request: Request, note: Note) => Promise<object> | object;

/** Hears of every call when it is answered. */
export type Listen = (call: string, type: string | undefined, note: Note, ms: number, diagnostics: readonly Diagnostic[]) => void;

/** The calls of the protocol for one connection. */
export function handlers(provider: Provider, session: Session, listen: Listen): UntypedServiceImplementation {
  const { catalogue } = provider;
  const resource = ({ type_name: type }: Request) => catalogue.resource(type);

  const answers: Record<string, Answer> = {
    GetSchema: () => schemaOf(catalogue),
    GetFunctions: () => ({}),
    Stop: () => {
      session.stopping?.stop();
      return {};
    },
    PrepareProviderConfig: ({ config }) => ({ prepared_config: config }),

    Configure: ({ config }) => diagnosed(provider.configure(session, decodeObject(catalogue.configurationBlock, config) ?? {})),

    ValidateResourceTypeConfig: (request) => {
      const model = resource(request);
      return diagnosed(provider.validateResource(model, decodeObject(model.block, request.config) ?? {}));
    },

    ValidateDataSourceConfig: (request) => {
      const model = catalogue.dataSource(request.type_name);
      return diagnosed(provider.validateDataSource(model, decodeObject(model.block, request.config) ?? {}));
    },

    UpgradeResourceState: (request) => {
      const { block } = resource(request);
      return { upgraded_state: encodeObject(block, objectFromJson(block, request.raw_state?.json ?? Buffer.from('{}'))) };
    },

    ReadResource: async (request, note) => {
      const model = resource(request);
      const current = decodeObject(model.block, request.current_state);
      if (current === null) return { new_state: request.current_state };
      name(note, current);
      const { state, diagnostics } = await provider.read(session, model, current);
      return { new_state: encodeObject(model.block, state), private: request.private, ...diagnosed(diagnostics) };
    },

    PlanResourceChange: (request) => {
      const model = resource(request);
      const prior = decodeObject(model.block, request.prior_state);
      const config = decodeObject(model.block, request.config);
      const { planned, replace, diagnostics } = provider.plan(session, model, prior, config);
      if (config !== null) assertPlanned(model, prior, config, planned);
      return {
        planned_state: encodeObject(model.block, config === null ? null : planned),
        requires_replace: replace.map(pathMessage),
        planned_private: request.prior_private,
        legacy_type_system: provider.legacy,
        ...diagnosed(diagnostics),
      };
    },

    ApplyResourceChange: async (request, note) => {
      const model = resource(request);
      const prior = decodeObject(model.block, request.prior_state);
      const planned = decodeObject(model.block, request.planned_state);
      const config = decodeObject(model.block, request.config) ?? {};
      note.operation = planned === null ? 'delete' : prior === null ? 'create' : 'update';
      const {
        state,
        diagnostics = [],
        deviates = [],
      } = planned === null
        ? await provider.delete(session, model, prior ?? {})
        : prior === null
          ? await provider.create(session, model, planned, config)
          : await provider.update(session, model, prior, planned, config);
      name(note, state ?? prior);
      if (planned !== null && state !== null && diagnostics.length === 0)
        assertApplied(model, planned, state, new Set(deviates), provider.legacy);
      return {
        new_state: encodeObject(model.block, state),
        private: request.planned_private,
        legacy_type_system: provider.legacy,
        ...diagnosed(diagnostics),
      };
    },

    ImportResourceState: async (request) => {
      const model = resource(request);
      const { state, diagnostics } = await provider.import(session, model, request.id);
      const imported = state === null ? [] : [{ type_name: request.type_name, state: encodeObject(model.block, state) }];
      return { imported_resources: imported, ...diagnosed(diagnostics) };
    },

    ReadDataSource: async (request) => {
      const model = catalogue.dataSource(request.type_name);
      const { state, diagnostics } = await provider.data(session, model, decodeObject(model.block, request.config) ?? {});
      return { state: encodeObject(model.block, state), ...diagnosed(diagnostics) };
    },
  };
  return Object.fromEntries(Object.entries(answers).map(([call, answer]) => [call, unary(call, answer, listen)]));
}

/** Terraform asks once per command: with all types of a provider, making the answer takes longer than sending it. */
const messages = new WeakMap<Catalogue, Buffer>();

function schemaOf(catalogue: Catalogue): Buffer {
  const made = messages.get(catalogue) ?? encoded('GetSchema', schemaMessage(catalogue));
  messages.set(catalogue, made);
  return made;
}

function name(note: Note, state: ObjectValue | null): void {
  if (typeof state?.['id'] === 'string') note.id = state['id'];
}

/** The diagnostics of an answer, in both forms: one for the wire, one for the log. */
interface Diagnosed {
  readonly diagnostics: object[];
  readonly said?: readonly Diagnostic[];
}

function diagnosed(diagnostics: readonly Diagnostic[] = []): Diagnosed {
  return { diagnostics: diagnostics.map(diagnosticMessage), ...(diagnostics.length > 0 && { said: diagnostics }) };
}

function unary(call: string, answer: Answer, listen: Listen) {
  return (request: ServerUnaryCall<Request, object>, respond: sendUnaryData<object>): void => {
    const note: Note = {};
    const start = performance.now();
    Promise.resolve()
      .then(() => answer(request.request, note))
      // Whatever goes wrong here is the simulator's own fault: Terraform shows it as a provider error.
      .catch((error: Error) => diagnosed([failure('simulated cloud: internal error', error.stack ?? error.message)]))
      .then((response) => {
        listen(call, request.request.type_name, note, performance.now() - start, (response as Partial<Diagnosed>).said ?? []);
        respond(null, response);
      });
  };
}

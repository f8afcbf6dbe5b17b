import type { CloudObject, Json, JsonObject } from '../cloud/object';
import type { Store } from '../cloud/store';
import { ACCOUNT_ID } from '../alicloud/account';
import type { Fault } from '../faults/fault';
import type { HttpReply, HttpRequest } from '../functions/host';
import type { World } from '../world';
import { SimulatorProblem } from '../problem';

/** What one can do to the simulated cloud from outside of Terraform. */
export interface Control {
  /** Objects in the order of their creation, of one kind or of all. */
  objects(kind?: string): Promise<CloudObject[]>;
  /** Changes attributes of an object behind Terraform's back. Throws `[simulator.object.missing]`. */
  drift(kind: string, id: string, changes: JsonObject): Promise<CloudObject>;
  /** Adds or replaces an object, as if somebody else had made it. */
  put(object: CloudObject): Promise<void>;
  /** Removes an object behind Terraform's back; other objects are not asked. */
  remove(kind: string, id: string): Promise<void>;
  /** Arms a fault. */
  fault(fault: Fault): Promise<void>;
  faults(): Promise<Fault[]>;
  clearFaults(): Promise<void>;
  /** Asks a service that Terraform does not reach, as a program of an account does. Who asks is believed. */
  request(request: HttpRequest, account?: string): Promise<HttpReply>;
  /** Has a function of an account do something; rejects with its words. */
  invoke(event: JsonObject, account?: string): Promise<void>;
}

export function localControl({ store, faults, functions }: Pick<World, 'store' | 'faults' | 'functions'>): Control {
  return {
    objects: async (kind) => store.all(kind),
    drift: async (kind, id, changed) =>
      store.change((changes) => {
        const object = changes.get(kind, id);
        if (object === undefined) throw missing(store, kind, id);
        const fresh = { ...object, attributes: { ...object.attributes, ...changed } };
        changes.put(fresh);
        return fresh;
      }),
    put: async (object) => store.change((changes) => changes.put(object)),
    remove: async (kind, id) => store.change((changes) => changes.remove(kind, id)),
    fault: async (fault) => faults.add(fault),
    faults: async () => faults.list(),
    clearFaults: async () => faults.clear(),
    request: (request, account = ACCOUNT_ID) => functions.request(request, account),
    invoke: (event, account = ACCOUNT_ID) => functions.invoke(event, account),
  };
}

function missing(store: Store, kind: string, id: string): SimulatorProblem {
  const others = store.all(kind).map((object) => object.id);
  return new SimulatorProblem(
    'simulator.object.missing',
    `there is no ${kind} '${id}'`,
    others.length === 0 ? `there is no ${kind} at all: deploy first` : `name one of ${others.join(', ')}`,
  );
}

/** A value as a person writes it behind `attr=`: JSON where it is JSON, else text; an attribute that is a text takes it as it stands. */
export function parseAssignment(text: string, isText: (name: string) => boolean = () => false): [name: string, value: Json] {
  const at = text.indexOf('=');
  if (at < 1)
    throw new SimulatorProblem(
      'simulator.drift.syntax',
      `'${text}' is not attribute=value`,
      'write for example bandwidth=10 or \'tags={"a":"b"}\'',
    );
  const [name, value] = [text.slice(0, at), text.slice(at + 1)];
  if (isText(name)) return [name, value];
  try {
    return [name, JSON.parse(value) as Json];
  } catch {
    return [name, value];
  }
}

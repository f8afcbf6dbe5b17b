import { withEmptyBlocks } from '@lakewright/provider-knowledge/planning/empty-blocks';
import type { TypeModel } from '@lakewright/provider-knowledge/planning/model';
import type { ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import { alicloudProvider } from '../../simulator/alicloud/provider';
import { Store } from '../../simulator/cloud/store';
import { simulatedContext } from '../support/simulated-context';
import type { FunctionHost } from '../../simulator';
import type { Outcome, Provider, Session } from '../../simulator/provider';
import { catalogue } from '../../simulator/schema/catalogue';
import { fromWire } from '../../simulator/values/codec';
import { toJson } from '../../simulator/values/json';

const TYPES = catalogue('alicloud');
type Written = Readonly<Record<string, unknown>>;

/** The simulated provider in this process: no socket, no Terraform. A configuration is plain data; nested blocks are lists. */
export interface Account {
  readonly store: Store;
  readonly provider: Provider;
  /** Works in another region from now on; without one, in the region of somebody who names none. */
  configure(region?: string): void;
  make(type: string, written: Written): Promise<Record<string, unknown>>;
  /** What was said, in one line; empty if it was done. */
  refused(type: string, written: Written): Promise<string>;
  /** Changes an object to what is written; what was said, in one line. */
  change(type: string, state: Written, written: Written): Promise<string>;
  read(type: string, state: Written): Promise<Record<string, unknown> | undefined>;
  remove(type: string, state: Written): Promise<string>;
  data(type: string, asked?: Written): Promise<Record<string, unknown>>;
  /** What `terraform validate` would say. */
  validate(type: string, written: Written): string;
}

/** How the account behaves; `host` runs the code of its functions, `label` names the state that asks, `store` is one that was there. */
interface Behaviour {
  readonly strict?: boolean;
  readonly homeRegion?: string;
  readonly host?: FunctionHost;
  readonly label?: string;
  readonly store?: Store;
}

export async function account({ strict = false, homeRegion = 'cn-hangzhou', host, label = '', ...kept }: Behaviour = {}): Promise<Account> {
  const store = kept.store ?? (await Store.open(undefined));
  const provider = alicloudProvider({ ...simulatedContext(store, TYPES, host), strict, homeRegion });
  const session: Session = { connection: 'test', label, region: homeRegion };
  const value = (model: TypeModel, written: Written) => withEmptyBlocks(model.block, fromWire(model.block.type, written) as ObjectValue);
  const said = ({ diagnostics = [] }: Outcome) => diagnostics.map(({ summary }) => summary).join('\n');
  const create = async (type: string, written: Written): Promise<Outcome> => {
    const model = TYPES.resource(type);
    const config = value(model, written);
    return provider.create(session, model, provider.plan(session, model, null, config).planned, config);
  };
  return {
    store,
    provider,
    configure: (region) => void provider.configure(session, { region: region ?? null }),
    make: async (type, written) => {
      const outcome = await create(type, written);
      if (outcome.state === null || said(outcome) !== '') throw new Error(said(outcome));
      return toJson(outcome.state) as Record<string, unknown>;
    },
    refused: async (type, written) => said(await create(type, written)),
    change: async (type, state, written) => {
      const model = TYPES.resource(type);
      const [prior, config] = [value(model, state), value(model, written)];
      return said(await provider.update(session, model, prior, provider.plan(session, model, prior, config).planned, config));
    },
    read: async (type, state) => {
      const model = TYPES.resource(type);
      const read = (await provider.read(session, model, value(model, state))).state;
      return read === null ? undefined : (toJson(read) as Record<string, unknown>);
    },
    remove: async (type, state) => {
      const model = TYPES.resource(type);
      return said(await provider.delete(session, model, value(model, state)));
    },
    data: async (type, asked = {}) => {
      const model = TYPES.dataSource(type);
      return toJson((await provider.data(session, model, value(model, asked))).state ?? null) as Record<string, unknown>;
    },
    validate: (type, written) => {
      const model = TYPES.resource(type);
      return provider
        .validateResource(model, value(model, written))
        .map(({ summary }) => summary)
        .join('\n');
    },
  };
}

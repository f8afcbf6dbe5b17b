import { randomUUID } from 'node:crypto';
import { FUNCTION_HOST } from '../../../deploy/simulated/function-host';
import { alicloudProvider } from '../../../simulator/alicloud/provider';
import { Store } from '../../../simulator/cloud/store';
import { simulatedContext } from '../../support/simulated-context';
import type { CloudObject } from '../../../simulator/cloud/object';
import { withEmptyBlocks } from '@lakewright/provider-knowledge/planning/empty-blocks';
import type { Planned, Provider, Session } from '../../../simulator/provider';
import { randomProvider } from '../../../simulator/random/provider';
import { catalogue } from '../../../simulator/schema/catalogue';
import type { TypeModel } from '@lakewright/provider-knowledge/planning/model';
import { fromWire } from '../../../simulator/values/codec';
import { isUnknown, type ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import { planTerraformData, terraformDataConfig } from '@lakewright/provider-knowledge/planning/terraform-data';
import { shaped } from '@lakewright/provider-knowledge/planning/shape';

/** A provider's answers for one type. */
export interface Served {
  readonly model?: TypeModel;
  /** What is written, in the shape of the type. */
  config(written: Readonly<Record<string, unknown>>): ObjectValue;
  plan(prior: ObjectValue | null, config: ObjectValue): Planned;
  create(planned: ObjectValue, config: ObjectValue): Promise<ObjectValue>;
  read(state: ObjectValue): Promise<ObjectValue | null>;
}

const CATALOGUES = { alicloud: catalogue('alicloud'), random: catalogue('random') };

/** The simulated cloud and its providers in this process, without a socket and without Terraform. */
export class Providers {
  private constructor(
    readonly store: Store,
    private readonly alicloud: Provider,
    private readonly random: Provider,
  ) {}

  static async open(): Promise<Providers> {
    const store = await Store.open(undefined);
    const context = simulatedContext(store, CATALOGUES.alicloud, FUNCTION_HOST);
    return new Providers(store, alicloudProvider(context), randomProvider(CATALOGUES.random, store));
  }

  objects(): CloudObject[] {
    return this.store.all();
  }

  of(type: string, session: Session): Served {
    if (type === 'terraform_data') return TERRAFORM_DATA;
    const provider = type.startsWith('random_') ? this.random : this.alicloud;
    const model = provider.catalogue.resource(type);
    const state = (value: ObjectValue): ObjectValue => withEmptyBlocks(model.block, value);
    return {
      model,
      config: (written) => state(fromWire(model.block.type, shaped(model.block, written)) as ObjectValue),
      plan: (prior, config) => provider.plan(session, model, prior, config),
      create: async (planned, config) => {
        const made = await provider.create(session, model, planned, config);
        if (made.state === null || (made.diagnostics ?? []).length > 0)
          throw new Error(`${type} is not made: ${JSON.stringify(made.diagnostics)}`);
        return state(made.state);
      },
      read: async (held) => {
        const read = await provider.read(session, model, held);
        return read.state && state(read.state);
      },
    };
  }

  async data(type: string, written: Readonly<Record<string, unknown>>, session: Session): Promise<ObjectValue> {
    const model = CATALOGUES.alicloud.dataSource(type);
    const config = withEmptyBlocks(model.block, fromWire(model.block.type, shaped(model.block, written)) as ObjectValue);
    return (await this.alicloud.data(session, model, config)).state ?? {};
  }
}

/** Terraform's own: remembers what it was told. */
const TERRAFORM_DATA: Served = {
  config: terraformDataConfig,
  plan: (prior, config) => planTerraformData(prior ?? undefined, config),
  create: async (planned) => ({ ...planned, id: randomUUID(), output: isUnknown(planned['input']) ? null : (planned['input'] ?? null) }),
  read: async (state) => state,
};

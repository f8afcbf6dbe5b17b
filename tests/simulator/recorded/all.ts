import { Store } from '../../../simulator/cloud/store';
import { simulatedContext } from '../../support/simulated-context';
import { alicloudProvider } from '../../../simulator/alicloud/provider';
import { randomProvider } from '../../../simulator/random/provider';
import { catalogue } from '../../../simulator/schema/catalogue';
import { compareCase, compareCreate, compareUnchanged, type Differences } from './compare';
import { Core } from './core';
import { recordings, type RecordedCase } from './read';

/** A recorded plan held against the simulated cloud's. */
export interface Held {
  /** `alicloud_vpc create`, `alicloud_vpc set name "changed"`. */
  readonly name: string;
  readonly kind: 'create' | 'unchanged' | 'case';
  readonly differences: Differences;
}

/** Everything that is recorded, held against the simulated cloud. */
export async function heldAgainst(): Promise<Held[]> {
  const store = await Store.open(undefined);
  const alicloud = alicloudProvider(simulatedContext(store, catalogue('alicloud')));
  const random = randomProvider(catalogue('random'), store);
  return recordings().flatMap((recording) => {
    const { type, cases } = recording;
    const provider = type.startsWith('random_') ? random : alicloud;
    const core = new Core(provider, provider.catalogue.resource(type));
    return [
      { name: `${type} create`, kind: 'create' as const, differences: compareCreate(core, recording) },
      { name: `${type} unchanged`, kind: 'unchanged' as const, differences: compareUnchanged(core, recording) },
      ...cases.map((one) => ({ name: nameOf(type, one), kind: 'case' as const, differences: compareCase(core, recording, one) })),
    ];
  });
}

function nameOf(type: string, { path, op, value }: RecordedCase): string {
  const text = value === undefined ? '' : ` ${JSON.stringify(value)}`;
  return `${type} ${op} ${path.join('.')}${text.length > 80 ? `${text.slice(0, 80)}...` : text}`;
}

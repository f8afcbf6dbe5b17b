import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

interface RawState {
  readonly resources?: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly { readonly attributes: { readonly id: string } }[];
  }[];
}

/** A managed resource as a state file has it. */
export interface ManagedResource {
  /** The stack that the file is called like. */
  readonly stack: string;
  /** `alicloud_vpc.Network_Vpc` */
  readonly address: string;
  readonly type: string;
  readonly id: string;
}

/** Every instance of every managed resource in a state file. */
export function managedInState(file: string): ManagedResource[] {
  const { resources = [] } = JSON.parse(readFileSync(file, 'utf8')) as RawState;
  const stack = basename(file, '.tfstate');
  return resources
    .filter(({ mode }) => mode === 'managed')
    .flatMap(({ type, name, instances }) => instances.map(({ attributes: { id } }) => ({ stack, address: `${type}.${name}`, type, id })));
}

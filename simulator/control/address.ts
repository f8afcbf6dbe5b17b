import { readFileSync } from 'node:fs';
import { SimulatorProblem } from '../problem';
import { keptId } from '../types/identity';

interface StateFile {
  readonly resources?: readonly {
    readonly module?: string;
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly {
      readonly index_key?: string | number;
      readonly attributes?: { readonly id?: string; readonly [name: string]: unknown };
    }[];
  }[];
}

/** Kind and id of the object behind an address of a Terraform state file, for example `alicloud_vpc.Network["a"]`. */
export function resolveAddress(stateFile: string, address: string): { readonly kind: string; readonly id: string } {
  const { resources = [] } = JSON.parse(readFileSync(stateFile, 'utf8')) as StateFile;
  const known: string[] = [];
  for (const { module, mode, type, name, instances } of resources) {
    if (mode !== 'managed') continue;
    for (const { index_key: key, attributes } of instances) {
      const index = key === undefined ? '' : `[${JSON.stringify(key)}]`;
      const full = `${module === undefined ? '' : `${module}.`}${type}.${name}${index}`;
      known.push(full);
      if (full === address && attributes?.id !== undefined) return { kind: type, id: keptId(type, attributes) };
    }
  }
  throw new SimulatorProblem(
    'simulator.address.unknown',
    `${stateFile} has no ${address}`,
    known.length === 0 ? 'apply the stack first' : `name one of ${known.join(', ')}`,
  );
}

import { callTerraform } from './call';
import type { Conditions } from './conditions';
import { prepareStack } from './prepare-stack';
import { StackProblem } from '../events/failure';
import type { StackFolder } from './stack-folder';

/** One resource that a state holds. */
export interface StateResource {
  readonly type: string;
  readonly name: string;
  /** For example `alicloud_vpc.Network_Vpc`, with the key in brackets where there are several. */
  readonly address: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

interface RawState {
  readonly resources?: readonly {
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly module?: string;
    readonly instances: readonly { readonly index_key?: string | number; readonly attributes?: Readonly<Record<string, unknown>> }[];
  }[];
}

/** The managed resources in a state as `terraform state pull` prints it; empty where there is no state yet. */
export function resourcesIn(state: string): StateResource[] {
  if (state.trim() === '') return [];
  const { resources = [] } = JSON.parse(state) as RawState;
  return resources
    .filter(({ mode }) => mode === 'managed')
    .flatMap(({ type, name, module, instances }) =>
      instances.map(({ index_key: key, attributes = {} }) => ({
        type,
        name,
        address: `${module === undefined ? '' : `${module}.`}${type}.${name}${key === undefined ? '' : `[${JSON.stringify(key)}]`}`,
        attributes,
      })),
    );
}

/** What the stack's state holds now. Throws {@link StackProblem} when it cannot be read. */
export async function readState(stack: StackFolder, conditions: Conditions): Promise<StateResource[]> {
  const { failures: unprepared } = await prepareStack(stack, conditions);
  const { failures, stdout } =
    unprepared.length > 0 ? { failures: unprepared, stdout: '' } : await callTerraform(stack, conditions, ['state', 'pull']);
  const [failure] = failures;
  if (failure) throw new StackProblem(failure);
  return resourcesIn(stdout);
}

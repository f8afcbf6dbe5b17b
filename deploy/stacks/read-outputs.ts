import { DEPLOYED_OUTPUT } from '../../domain/deployed';
import { runInOrder } from '../order/schedule';
import type { StackOutputs } from '../report/outputs-text';
import { callTerraform } from './call';
import type { Conditions } from './conditions';
import type { StackFolder } from './stack-folder';

type Outputs = StackOutputs['outputs'];

/** The outputs of each stack that are for people and programs; those of one that cannot be read are left out. */
export async function readOutputs(stacks: readonly StackFolder[], parallel: number, conditions: Conditions): Promise<StackOutputs[]> {
  const read = new Map<string, Outputs>();
  await runInOrder(
    stacks.map(({ name, dir }) => ({ name, dir, needs: [] })),
    {
      parallel,
      stopped: () => conditions.interrupt.stopped,
      run: async (stack) => {
        const { code, stdout } = await callTerraform(stack, conditions, ['output', '-json', '-no-color']);
        if (code === 0) read.set(stack.name, toldTo(JSON.parse(stdout) as Outputs));
        return true;
      },
    },
  );
  return stacks.flatMap(({ name }) => {
    const outputs = read.get(name);
    return outputs ? [{ name, outputs }] : [];
  });
}

/** Without what the state remembers for us. */
const toldTo = (outputs: Outputs): Outputs => Object.fromEntries(Object.entries(outputs).filter(([name]) => name !== DEPLOYED_OUTPUT));

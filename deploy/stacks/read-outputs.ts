import { runInOrder } from '../order/schedule';
import type { Output, StackOutputs } from '../report/outputs-text';
import { callTerraform } from './call';
import type { Conditions } from './conditions';
import type { StackFolder } from './stack-folder';

/** The outputs of each stack; those of one that cannot be read are left out. */
export async function readOutputs(stacks: readonly StackFolder[], parallel: number, conditions: Conditions): Promise<StackOutputs[]> {
  const read = new Map<string, StackOutputs['outputs']>();
  await runInOrder(
    stacks.map(({ name, dir }) => ({ name, dir, needs: [] })),
    {
      parallel,
      stopped: () => conditions.interrupt.stopped,
      run: async (stack) => {
        const { code, stdout } = await callTerraform(stack, conditions, ['output', '-json', '-no-color']);
        if (code === 0) read.set(stack.name, JSON.parse(stdout) as Readonly<Record<string, Output>>);
        return true;
      },
    },
  );
  return stacks.flatMap(({ name }) => {
    const outputs = read.get(name);
    return outputs ? [{ name, outputs }] : [];
  });
}

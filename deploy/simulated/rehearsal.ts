import { engineEnv } from '../engine/engine-env';
import { simulatedLive } from '../live/simulated-live';
import { simulatedStacks } from '../ros/simulated-stacks';
import { type SharedCloud, joinCloud } from '../simulated-cloud';
import type { StackFolder } from '../stacks/stack-folder';
import type { Target } from '../target';
import { forEngine } from './for-engine';
import { rehearsalFolder } from './rehearsal-folder';

/** The simulated cloud of an estate: its states and output folder are its own, so the real ones never notice. */
export function rehearsal(estateRoot: string): Target {
  const folder = rehearsalFolder(estateRoot);
  let joining: Promise<SharedCloud> | undefined;
  const join = (): Promise<SharedCloud> => {
    joining ??= joinCloud(folder.cloud);
    // Told where it is used.
    joining.catch(() => undefined);
    return joining;
  };
  return {
    simulated: true,
    out: folder.out,
    stateFolder: folder.states,
    begin: () => void join(),
    open: async (_stacks, engine) => {
      const known = new Map<string, Promise<Record<string, string>>>();
      const envFor = async (stack: StackFolder): Promise<Record<string, string>> =>
        engineEnv(process.env, forEngine(await (await join()).envFor(stack), engine));
      return {
        env: (stack) => {
          const env = known.get(stack.name) ?? envFor(stack);
          known.set(stack.name, env);
          return env;
        },
        ros: simulatedStacks(join),
        live: simulatedLive(join),
      };
    },
    close: () =>
      joining?.then(
        ({ close }) => close(),
        () => undefined,
      ),
  };
}

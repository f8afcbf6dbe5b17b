import { engineEnv } from '../engine/engine-env';
import { joinCloud } from '../simulated-cloud';
import type { Target } from '../target';
import { forEngine } from './for-engine';
import { rehearsalFolder } from './rehearsal-folder';

/** The simulated cloud of an estate: its states and output folder are its own, so the real ones never notice. */
export function rehearsal(estateRoot: string): Target {
  const folder = rehearsalFolder(estateRoot);
  return {
    simulated: true,
    out: folder.out,
    stateFolder: folder.states,
    open: async (_stacks, engine) => {
      const cloud = await joinCloud(folder.cloud);
      const known = new Map<string, Promise<Record<string, string>>>();
      return {
        env: (stack) => {
          const env =
            known.get(stack.name) ?? cloud.envFor(stack).then((variables) => engineEnv(process.env, forEngine(variables, engine)));
          known.set(stack.name, env);
          return env;
        },
        close: cloud.close,
      };
    },
  };
}

import { engineEnv } from '../engine/engine-env';
import type { Target } from '../target';
import { attachCloud } from './attach-cloud';
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
      const cloud = await attachCloud(folder);
      return {
        env: async ({ name, dir }) => engineEnv(process.env, forEngine(await cloud.ask({ ask: 'attach', stack: name, dir }), engine)),
        close: cloud.close,
      };
    },
  };
}

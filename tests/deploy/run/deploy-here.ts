import { findEngine } from '../../../deploy/engine/find-engine';
import { engineEnv } from '../../../deploy/engine/engine-env';
import { type Interrupt, onInterrupt } from '../../../deploy/interrupt';
import { oneAtATime } from '../../../deploy/order/one-at-a-time';
import { type BesidePlans, readerOf } from '../../../deploy/reading/reader';
import { plainProgress } from '../../../deploy/progress/plain';
import type { Conditions } from '../../../deploy/stacks/conditions';
import { type DeployRequest, deployStacks } from '../../../deploy/stacks/deploy-stacks';
import type { StackResult } from '../../../deploy/stacks/result';
import type { StackFolder } from '../../../deploy/stacks/stack-folder';

export interface Here {
  readonly results: readonly StackResult[];
  /** Everything that was shown, line by line. */
  readonly lines: readonly string[];
}

export interface HereOptions {
  readonly mode?: Conditions['mode'];
  readonly parallel?: number;
  readonly wait?: number;
  readonly changed?: true;
  readonly expected?: Conditions['expected'];
  readonly ask?: DeployRequest['ask'];
  readonly show?: DeployRequest['show'];
  readonly read?: Conditions['read'];
  /** The estate that is worked on. */
  readonly estate?: Conditions['estate'];
  /** Gets every line as it is shown. */
  readonly onLine?: (line: string, interrupt: Interrupt) => void;
}

const HERE = { identity: 'here', root: process.cwd() };

/** Deploys hand-made stacks in this process with the Terraform on PATH, as the command does. */
export async function deployHere(stacks: readonly StackFolder[], options: HereOptions = {}): Promise<Here> {
  const { mode = 'deploy', parallel = 2, wait, changed, expected, ask, show, read, estate = HERE, onLine = () => undefined } = options;
  const lines: string[] = [];
  const write = (text: string): void =>
    text
      .trimEnd()
      .split('\n')
      .forEach((line) => {
        lines.push(line);
        onLine(line, interrupt);
      });
  const progress = plainProgress({ write, now: () => 0 });
  const interrupt = onInterrupt(progress.say);
  const env = engineEnv(process.env);
  try {
    const engine = await findEngine();
    const beside: BesidePlans = {
      states: [],
      described: stacks.map(({ name }) => name),
      estate: { identity: estate.identity, apart: () => 'write another state:' },
      allowances: [],
      today: '2026-11-28',
      environmentOf: () => undefined,
      placeOf: () => undefined,
    };
    const conditions: Conditions = {
      engine,
      env: async () => env,
      simulated: false,
      mode,
      interrupt,
      progress,
      alone: oneAtATime(),
      ...(wait === undefined ? {} : { wait }),
      ...(changed ? { changed } : {}),
      ...(expected ? { expected } : {}),
      read: read ?? readerOf(stacks, beside),
      estate,
      placeOf: () => undefined,
      takeBack: () => undefined,
    };
    return { results: await deployStacks({ stacks, parallel, ...(show ? { show } : {}), ...(ask ? { ask } : {}) }, conditions), lines };
  } finally {
    interrupt.end();
  }
}

/** How far each came: `{ risk: 'applied' }`. */
export const statuses = ({ results }: Here): Record<string, string> =>
  Object.fromEntries(results.map(({ name, status }) => [name, status]));

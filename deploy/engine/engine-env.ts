import { existsSync } from 'node:fs';

/** Set for every run: no questions, no advice for interactive use, no call home. */
const ALWAYS = { TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1' } as const;
/** Would make all stacks share one data folder or one workspace; taken out whatever they are. */
const NEVER = ['TF_DATA_DIR', 'TF_WORKSPACE'] as const;
/** Would change what a rehearsal does. */
const NOT_IN_REHEARSALS = /^(TF_CLI_ARGS|TF_REATTACH_PROVIDERS$)/;

/** The environment Terraform runs in. `added` holds the way to a simulated cloud, and is undefined for the real one. */
export function engineEnv(env: NodeJS.ProcessEnv, added?: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !NEVER.some((name) => name === entry[0]) && !(added && NOT_IN_REHEARSALS.test(entry[0])),
  );
  const { TF_CLI_CONFIG_FILE: config, ...rest } = Object.fromEntries(kept);
  return { ...rest, ...(config !== undefined && existsSync(config) ? { TF_CLI_CONFIG_FILE: config } : {}), ...ALWAYS, ...added };
}

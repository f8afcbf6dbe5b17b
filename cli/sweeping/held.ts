import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Clones } from '../../clone/record/schema';
import { findCredentials } from '../../deploy/engine/credentials';
import { type FoundStates, findStates } from '../../deploy/states/find';
import { type UndescribedStack, undescribedAmong } from '../../deploy/states/undescribed';
import { stateBucket } from '../../domain/names/scheme';
import type { Environment, Estate } from '../../model/model';
import type { RequiredEstate } from '../../model/require-estate';
import type { StackState } from '../../plan';

/** What states hold of an estate's environments. */
export interface HeldStates {
  readonly states: ReadonlyMap<string, StackState>;
  readonly undescribed: readonly UndescribedStack[];
  /** Where nobody could look, each in one line. */
  readonly unread: readonly string[];
  /** Whether it is known what there is of an environment. */
  readonly isKnown: (environment: string) => boolean;
}

/** Looks into every place where the estate and clones of it keep states, or kept them. */
export async function heldStates({ estate, root }: RequiredEstate, clones: Clones['clones'], simulate: boolean): Promise<HeldStates> {
  const stateFolder = simulate ? { stateFolder: join(root, '.lakewright', 'simulated', 'states') } : {};
  const all = withClones(estate, clones);
  const found = await findStates({ estate: all, root, ...stateFolder });
  return {
    states: new Map(found.states.map(({ state }) => [state.stack, state])),
    undescribed: undescribedAmong(found.states, estate),
    unread: found.unread.map(({ text }) => text),
    isKnown: (name) => simulate || isKnown(all.environments[name], found),
  };
}

function isKnown(environment: Environment | undefined, { unread }: FoundStates): boolean {
  const state = environment?.state;
  if (state?.kind !== 'oss') return true;
  return (
    findCredentials(process.env, process.env['HOME'] ?? homedir()) !== undefined && !unread.some(({ text }) => text.includes(state.bucket))
  );
}

/** Clones whose file is gone kept their states beside their source's, or in a bucket of their own. */
function withClones(estate: Estate, clones: Clones['clones']): Estate {
  const gone = Object.entries(clones).flatMap(([name, { of, region }]): [string, Environment][] => {
    const source = estate.environments[of];
    if (source === undefined || Object.hasOwn(estate.environments, name)) return [];
    const state = source.state.kind === 'oss' ? { kind: 'oss' as const, bucket: stateBucket(estate.name, name) } : source.state;
    return [[name, { ...source, name, region, state }]];
  });
  return { ...estate, environments: { ...estate.environments, ...Object.fromEntries(gone) } };
}

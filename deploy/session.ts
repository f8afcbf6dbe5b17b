import { join, resolve } from 'node:path';
import { outputFolder } from '../stacks/output-folder';
import { type StackRef, allStacks } from '../stacks/stack-list';
import { type RequiredEstate, requireEstate } from '../model/require-estate';
import { isoToday } from '../model/read/today';
import { selectStacks } from '../stacks/select-stacks';
import { synthesize } from '../stacks/synthesize';
import { type Held, holdStacks } from './busy-stacks';
import { findEngine } from './engine/find-engine';
import { onInterrupt } from './interrupt';
import { oneAtATime } from './order/one-at-a-time';
import { stackLive } from './live/stack-live';
import { chooseProgress } from './progress/choose';
import { onlyForOurUser } from './private';
import { realAccount } from './real-account';
import { loweredBy } from '../plan';
import { expectedBy } from './reading/expect-option';
import { type OtherStates, otherStates } from './reading/other-states';
import { documentOf, readerOf } from './reading/reader';
import { besidePlansOf } from './reading/beside-plans';
import type { RunOptions } from './run-options';
import { rehearsal } from './simulated/rehearsal';
import { findStates } from './states/find';
import { knownStates, synthesizable } from './states/known';
import type { Conditions } from './stacks/conditions';
import { installProviders } from './stacks/install-providers';
import { dropLeftSecrets } from './stacks/left-secrets';
import { keepPrivate } from './stacks/keep-private';
import { jsonOfBefore } from './stacks/json-of-before';
import type { StackFolder } from './stacks/stack-folder';

/** A run that is ready to plan: synthesized, alone on its stacks, with a cloud to talk to. */
export interface Session {
  readonly estate: RequiredEstate;
  readonly select: readonly StackRef[];
  readonly stacks: readonly StackFolder[];
  /** What stacks of the same environments hold that are described and were not selected. */
  readonly others: OtherStates;
  /** Stacks that selected ones read and that were not selected, and what those hold. */
  readonly needed: { readonly refs: readonly StackRef[]; readonly states: OtherStates };
  readonly conditions: Conditions;
}

/** Prepares everything, runs `work`, and lets go of everything, whatever happens. */
export async function withSession<T>(options: RunOptions, mode: Conditions['mode'], work: (session: Session) => Promise<T>): Promise<T> {
  const run = await readRun(options, mode);
  const { estate, target, states, select, stacks } = run;
  onlyForOurUser();
  outputFolder(target.out);
  // Who reads what goes must not be worked on meanwhile.
  const readers = mode === 'destroy' ? dependentsOf(select, allStacks(estate.estate)) : [];
  const progress = chooseProgress(select.map(({ name }) => name));
  const interrupt = onInterrupt(progress.say);
  const { wait, parallel } = options;
  let held: Held | undefined;
  try {
    held = await holdStacks(
      target.out,
      [...select, ...readers].map(({ name }) => name),
      wait === undefined ? undefined : { wait, say: progress.say, interrupt },
    );
    target.begin?.();
    await dropLeftSecrets(target.out);
    states.unread.forEach((line) => progress.say(`states not looked at: ${line}`));
    const takeBack = writeStacks(run);
    keepPrivate(target.out, stacks);
    const conditions = await conditionsOf(run, { progress, interrupt, takeBack });
    await installProviders(stacks, conditions);
    const others = otherStates({ read: estate, select, target, parallel }, conditions);
    const refs = neededBy(select, allStacks(estate.estate));
    const needed = { refs, states: otherStates({ read: estate, select, target, parallel, only: refs }, conditions) };
    return await work({ estate, select, stacks, others, needed, conditions });
  } finally {
    progress.end();
    interrupt.end();
    await target.close?.();
    await held?.release();
  }
}

type Run = Awaited<ReturnType<typeof readRun>>;

/** What a run is about: it is read, and nothing is claimed or written yet. */
async function readRun(options: RunOptions, mode: Conditions['mode']) {
  const expected = expectedBy(options.expect);
  const engine = await findEngine();
  const estate = requireEstate(options.estate);
  const target = options.simulate ? rehearsal(estate.root) : realAccount(resolve(options.out));
  const states = knownStates(
    await findStates({ ...estate, ...(target.stateFolder === undefined ? {} : { stateFolder: target.stateFolder }) }),
    estate.estate,
  );
  const undescribed = states.undescribed.map(({ ref }) => ref);
  const select = selectStacks(estate.estate, options, mode === 'destroy' ? undescribed : []);
  const stacks = select.map((ref): StackFolder => ({
    name: ref.name,
    needs: ref.needs,
    dir: join(target.out, 'stacks', ref.name),
    ...(ref.kind === 'bootstrap' && !undescribed.includes(ref) ? { mayExist: true } : {}),
  }));
  const today = isoToday();
  const beside = besidePlansOf(estate, stacks, { engine, simulated: target.simulated, today, states });
  return { options, mode, expected, engine, estate, target, states, undescribed, select, stacks, today, beside };
}

/** Writes the JSON of the stacks, or leaves what was there before; returns how to put that back. */
function writeStacks({ estate, target, states, undescribed, select, stacks }: Run): Conditions['takeBack'] {
  const before = jsonOfBefore(stacks);
  try {
    synthesize(estate, {
      outdir: target.out,
      select: select.filter((ref) => !undescribed.includes(ref)),
      undescribed: states.undescribed.filter(({ ref, place }) => select.includes(ref) || place.kind === 'oss').map(synthesizable),
      ...(target.stateFolder === undefined ? {} : { stateFolder: target.stateFolder }),
    });
  } catch (error) {
    stacks.forEach(before.restore);
    throw error;
  }
  return before.restore;
}

/** Opens the account or the simulated cloud; what Terraform is run with in it. */
async function conditionsOf(
  { options: { wait, changed }, mode, expected, engine, estate, target, select, stacks, today, beside }: Run,
  { progress, interrupt, takeBack }: Pick<Conditions, 'progress' | 'interrupt' | 'takeBack'>,
): Promise<Conditions> {
  const { env, ros, live } = await target.open(stacks, engine);
  return {
    engine,
    mode,
    interrupt,
    progress,
    ...(wait === undefined ? {} : { wait }),
    ...(changed ? { changed } : {}),
    ...(expected ? { expected } : {}),
    env,
    ...(ros ? { ros } : {}),
    ...(mode === 'deploy' ? { live: stackLive(estate, select, live, progress.say) } : {}),
    placeOf: beside.placeOf,
    simulated: target.simulated,
    alone: oneAtATime(),
    lowered: (stack) => loweredBy(stack.name, documentOf(stack), beside.allowances, today),
    read: readerOf(stacks, beside),
    estate: { identity: estate.estate.id, root: estate.root },
    takeBack,
  };
}

/** Stacks that read one of the selected ones and are not selected themselves. */
function dependentsOf(select: readonly StackRef[], all: readonly StackRef[]): StackRef[] {
  const names = new Set(select.map(({ name }) => name));
  return all.filter(({ name, needs }) => !names.has(name) && needs.some((need) => names.has(need)));
}

/** Stacks that the selected ones read and that are not selected themselves. */
function neededBy(select: readonly StackRef[], all: readonly StackRef[]): StackRef[] {
  const names = new Set(select.map(({ name }) => name));
  const needs = new Set(select.flatMap((ref) => ref.needs));
  return all.filter(({ name }) => needs.has(name) && !names.has(name));
}

import { join, resolve } from 'node:path';
import { outputFolder } from '../stacks/output-folder';
import { type StackRef, allStacks } from '../stacks/stack-list';
import { type RequiredEstate, requireEstate } from '../model/require-estate';
import { EXIT, Exit } from '../domain/exit';
import { selectStacks } from '../stacks/select-stacks';
import { synthesize } from '../stacks/synthesize';
import { holdStacks } from './busy-stacks';
import { findEngine } from './engine/find-engine';
import { onInterrupt } from './interrupt';
import { oneAtATime } from './order/one-at-a-time';
import { chooseProgress } from './progress/choose';
import { realAccount } from './real-account';
import { remember } from './reading/memory';
import { documentOf, readerOf } from './reading/reader';
import { surroundingsOf } from './reading/surroundings';
import type { RunOptions } from './run-options';
import { rehearsal } from './simulated/rehearsal';
import { findStates } from './states/find';
import { type KnownStates, knownStates, synthesizable } from './states/known';
import type { Conditions } from './stacks/conditions';
import type { StackFolder } from './stacks/stack-folder';

/** A run that is ready to plan: synthesized, alone on its stacks, with a cloud to talk to. */
export interface Session {
  readonly estate: RequiredEstate;
  readonly select: readonly StackRef[];
  readonly stacks: readonly StackFolder[];
  /** When destroying: stacks that were not selected and need one that was. Synthesized, too. */
  readonly dependents: readonly { readonly ref: StackRef; readonly folder: StackFolder }[];
  /** Which states exist. */
  readonly states: KnownStates;
  readonly conditions: Conditions;
}

/** Prepares everything, runs `work`, and lets go of everything, whatever happens. */
export async function withSession<T>(options: RunOptions, mode: Conditions['mode'], work: (session: Session) => Promise<T>): Promise<T> {
  const engine = await findEngine();
  const estate = requireEstate(options.estate);
  const target = options.simulate ? rehearsal(estate.root) : realAccount(resolve(options.out));
  const states = knownStates(
    await findStates({ ...estate, ...(target.stateFolder === undefined ? {} : target) }),
    estate,
    target.simulated,
  );
  const undescribed = states.undescribed.map(({ ref }) => ref);
  const select = selectStacks(estate.estate, options, mode === 'destroy' ? undescribed : []);
  if (select.length === 0) throw new Exit(EXIT.input, nothingToDeploy(options.env));
  const others = mode === 'destroy' ? dependentsOf(select, allStacks(estate.estate)) : [];
  const folderOf = ({ name, needs, kind }: StackRef): StackFolder => ({
    name,
    needs,
    dir: join(target.out, 'stacks', name),
    ...(kind === 'bootstrap' && !undescribed.some((one) => one.name === name) ? { mayExist: true } : {}),
  });
  const stacks = select.map(folderOf);
  outputFolder(target.out);
  const all = [...select, ...others];
  const held = await holdStacks(
    target.out,
    all.map(({ name }) => name),
  );
  try {
    const { out: outdir, stateFolder } = target;
    synthesize(estate, {
      outdir,
      select: all.filter((ref) => !undescribed.includes(ref)),
      undescribed: states.undescribed.filter(({ ref, place }) => select.includes(ref) || place.kind === 'oss').map(synthesizable),
      ...(stateFolder === undefined ? {} : { stateFolder }),
    });
    const opened = await target.open(stacks, engine);
    const progress = chooseProgress(select.map(({ name }) => name));
    const interrupt = onInterrupt(progress.say);
    states.unread.forEach((line) => progress.say(`states not looked at: ${line}`));
    try {
      const read = readerOf(stacks, surroundingsOf(estate, stacks, states, engine, new Date().toISOString().slice(0, 10)));
      const keep: Conditions['remember'] = (stack) => remember(stack.dir, estate.estate.name, documentOf(stack));
      const { env } = opened;
      const { simulated } = target;
      const conditions: Conditions = { engine, mode, interrupt, progress, env, simulated, alone: oneAtATime(), read, remember: keep };
      const dependents = others.map((ref) => ({ ref, folder: folderOf(ref) }));
      return await work({ estate, select, stacks, dependents, states, conditions });
    } finally {
      progress.end();
      interrupt.end();
      opened.close();
    }
  } finally {
    await held.release();
  }
}

function dependentsOf(select: readonly StackRef[], all: readonly StackRef[]): StackRef[] {
  const names = new Set(select.map(({ name }) => name));
  return all.filter(({ name, needs }) => !names.has(name) && needs.some((need) => names.has(need)));
}

const nothingToDeploy = (env: string | undefined): string =>
  `[deploy.stacks.none] ${env === undefined ? 'the estate' : `environment '${env}'`} has no stacks on Alibaba Cloud\n  fix: a Kubernetes environment is run with: npx lakewright local up`;
